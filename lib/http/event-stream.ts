import { securityHeaders } from "@/lib/http/security-headers";

/** Writes to one open page (Server-Sent Events, WHATWG HTML §9.2). */
export type EventWriter = {
  readonly send: (event: { readonly name?: string; readonly id?: number; readonly value: unknown }) => void;
  readonly close: () => void;
};

const beatMs = 20_000;
/** How long a browser waits before it comes back. */
const retryMs = 3_000;

export type EventSource = {
  /** Begins to send; gives what to do when the page is gone. */
  readonly open: (writer: EventWriter) => Promise<() => void>;
  /** Asked now and then: false ends the stream. */
  readonly mayGoOn: () => Promise<boolean>;
};

/** An answer that stays open until the page leaves, the source closes it, or it may not go on. */
export function eventStream(source: EventSource): Response {
  let leave: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const line = openLine(controller);
      leave = line.leave;
      line.write(`retry: ${retryMs}\n\n`);
      line.whenGone(beatOf(source, line));
      const stop = await source.open({ close: line.close, send: (event) => line.write(textOf(event)) });
      line.whenGone(stop);
    },
    cancel: () => leave(),
  });
  return new Response(body, {
    headers: {
      ...securityHeaders,
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Accel-Buffering": "no",
    },
  });
}

/** One open line to a page. What is to be done when it is gone is done once, and at once if it is gone already. */
function openLine(controller: ReadableStreamDefaultController<Uint8Array>) {
  const encoder = new TextEncoder();
  const last: (() => void)[] = [];
  let isOpen = true;
  const leave = () => {
    isOpen = false;
    for (const work of last.splice(0)) work();
  };
  return {
    leave,
    write: (text: string) => void (isOpen && controller.enqueue(encoder.encode(text))),
    close: () => {
      if (!isOpen) return;
      leave();
      controller.close();
    },
    whenGone: (work: () => void) => void (isOpen ? last.push(work) : work()),
  };
}

function beatOf({ mayGoOn }: EventSource, line: ReturnType<typeof openLine>): () => void {
  const beat = setInterval(() => {
    line.write(": still here\n\n");
    mayGoOn().then(
      (may) => void (may || line.close()),
      () => line.close(),
    );
  }, beatMs);
  return () => clearInterval(beat);
}

function textOf({ name, id, value }: Parameters<EventWriter["send"]>[0]): string {
  const lines = [
    ...(name === undefined ? [] : [`event: ${name}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(value)}`,
  ];
  return `${lines.join("\n")}\n\n`;
}
