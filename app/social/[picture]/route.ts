import { notFound } from "next/navigation";
import { socialPicture } from "@/app/social-picture";
import { pages } from "@/lib/content/site-map";

export const dynamic = "force-static";
export const dynamicParams = false;

type Context = { readonly params: Promise<{ readonly picture: string }> };

export function generateStaticParams() {
  return pages.map(({ id }) => ({ picture: `${id}.png` }));
}

/** `/social/security.png`: the picture that others show beside a link to a page of the content. */
export async function GET(_request: Request, { params }: Context) {
  const { picture } = await params;
  const page = pages.find(({ id }) => picture === `${id}.png`);
  if (page === undefined) notFound();
  const [first = "", ...rest] = page.title.split(/(?<=[:?]) /);
  return socialPicture([first.replace(/:$/, ""), rest.join(" ")]);
}
