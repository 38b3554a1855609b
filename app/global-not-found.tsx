import type { Metadata } from "next";
import RootLayout, { generateMetadata as rootMetadata } from "@/app/layout";
import { SiteFrame } from "@/app/site-frame";
import { siteWords } from "@/app/site-words";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { company } from "@/lib/config/config";

const { title, cause, action } = siteWords.notFound;

export { viewport } from "@/app/layout";

export function generateMetadata(): Metadata {
  return { ...rootMetadata(), title: `${title} – ${company().name}` };
}

/**
 * What stands where nothing is. A whole document of its own: a `not-found.tsx` of the root would travel, rendered, with
 * every page.
 */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <SiteFrame>
        <Container>
          <PageHeader eyebrow="404" title={title} lead={cause}>
            <ButtonLink href={action.href}>{action.label}</ButtonLink>
          </PageHeader>
        </Container>
      </SiteFrame>
    </RootLayout>
  );
}
