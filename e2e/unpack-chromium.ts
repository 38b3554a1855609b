import chromium from "@sparticuz/chromium";

/**
 * Unpacks the Chromium of @sparticuz/chromium below TMPDIR. A process of its own, started by e2e/browser.ts: the package
 * changes its process's environment, and unpacks its own libraries only when it believes it runs on Lambda.
 */
process.stdout.write(await chromium.executablePath());
