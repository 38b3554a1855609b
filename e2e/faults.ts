import type { BrowserContext, ConsoleMessage, Response } from "@playwright/test";

/** What went wrong on the pages of one browser context without anybody clicking it. */
export type Faults = {
  readonly found: () => readonly string[];
  /** Faults that a journey provokes on purpose, as part of what it shows. */
  readonly allow: (pattern: RegExp) => void;
};

/**
 * Watches every page of a context: errors on the console (among them what the content security policy refuses),
 * uncaught exceptions, and files that did not arrive. The document itself may answer 4xx (a refused form does), never 5xx.
 */
export function watchFaults(context: BrowserContext): Faults {
  const faults: string[] = [];
  const allowed: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !isFailedRequest(message)) faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`exception: ${error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= (isDocument(response) ? 500 : 400))
      faults.push(`answer ${response.status()}: ${response.url()}`);
  });
  return {
    found: () => faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
    allow: (pattern) => void allowed.push(pattern),
  };
}

/** Chromium writes every 4xx to the console, too; those are judged by their answer. */
function isFailedRequest(message: ConsoleMessage): boolean {
  return message.text().startsWith("Failed to load resource");
}

function isDocument(response: Response): boolean {
  return response.request().isNavigationRequest();
}
