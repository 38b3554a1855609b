import type { Metadata } from "next";
import { SiteFrame } from "@/app/site-frame";
import { siteWords } from "@/app/site-words";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";

const { title, cause, action } = siteWords.notFound;

export const metadata: Metadata = { title };

export default function NotFound() {
  return (
    <SiteFrame>
      <Container>
        <PageHeader eyebrow="404" title={title} lead={cause}>
          <ButtonLink href={action.href}>{action.label}</ButtonLink>
        </PageHeader>
      </Container>
    </SiteFrame>
  );
}
