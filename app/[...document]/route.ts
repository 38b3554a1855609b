import { notFound } from "next/navigation";
import { siteDetails } from "@/app/site-details";
import { markdownPath, pageAsMarkdown } from "@/lib/content/markdown";
import { pages } from "@/lib/content/site-map";

export const dynamic = "force-static";
export const dynamicParams = false;

type Context = { readonly params: Promise<{ readonly document: readonly string[] }> };

export function generateStaticParams() {
  return pages.map((page) => ({ document: markdownPath(page).slice(1).split("/") }));
}

/** `/faq.md`: a page of the content as plain text, for people and programs that read no HTML. */
export async function GET(_request: Request, { params }: Context) {
  const path = `/${(await params).document.join("/")}`;
  const page = pages.find((each) => markdownPath(each) === path);
  if (page === undefined) notFound();
  const text = pageAsMarkdown(page, siteDetails(), new Date());
  return new Response(text, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
}
