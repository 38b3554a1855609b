import { resultTools } from "@/components/assessment/result-tools";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return [{ file: "result.js" }];
}

/** The few lines of script that a result has: its print and copy buttons. */
export function GET(): Response {
  return new Response(`(${resultTools.toString()})();`, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
}
