import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { siteDetails } from "@/app/site-details";
import { pictureSize } from "@/app/social-picture";
import { ContentPage } from "@/components/content/content-page";
import { PageFeedback } from "@/components/content/page-feedback";
import { Container } from "@/components/ui/container";
import { StructuredData } from "@/components/ui/structured-data";
import { composePage } from "@/lib/content/compose-page";
import { markdownPath } from "@/lib/content/markdown";
import type { PageId } from "@/lib/content/page";
import { documentTitle, findPage } from "@/lib/content/site-map";
import { asScriptText, structuredDataFor } from "@/lib/content/structured-data";

const picturePath = (id: PageId) => `/social/${id}.png`;

/** What a page of the content says of itself in its head. */
export function contentMetadata(id: PageId): Metadata {
  const page = findPage(id);
  const { companyName } = siteDetails();
  const { title, description } = page;
  const image = { url: picturePath(id), ...pictureSize, alt: title };
  const kind = page.kind === "comparison" ? { type: "article" as const } : { type: "website" as const };
  return {
    title: documentTitle(page),
    description,
    alternates: {
      canonical: page.path,
      types: { "text/markdown": markdownPath(page), "application/feed+json": "/feed.json" },
    },
    openGraph: {
      ...kind,
      title,
      description,
      url: page.path,
      siteName: companyName,
      locale: "en_CA",
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

type ContentRouteProps = {
  readonly id: PageId;
  readonly actions?: ReactNode;
  /** What follows the content on this page alone. */
  readonly children?: ReactNode;
};

/**
 * A page of the content as it stands in lib/content, with what machines want to know of it. Rendered on request, since it
 * shows today's date and how old its entries are; lib/http/front keeps the rendering for an hour.
 */
export async function ContentRoute({ id, actions, children }: ContentRouteProps) {
  await connection();
  const facts = structuredDataFor(findPage(id), siteDetails(), picturePath(id));
  return (
    <Container>
      <StructuredData texts={facts.map(asScriptText)} />
      <ContentPage composed={composedNow(id)} actions={actions} />
      {children}
      <PageFeedback page={id} contactEmail={siteDetails().contactEmail} />
    </Container>
  );
}

function composedNow(id: PageId) {
  return composePage(findPage(id), siteDetails(), new Date());
}
