import type { Metadata } from "next";
import { siteDetails } from "@/app/site-details";
import type { Query } from "@/app/staff/form-state";
import { ReportForm } from "@/components/content/report-form";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { findPage } from "@/lib/content/site-map";
import { pageNamed, sentKind } from "@/lib/feedback/input";
import { feedbackWords } from "@/lib/feedback/words";

const { thanks: words } = feedbackWords.en;

export const metadata: Metadata = { title: words.documentTitle, robots: { index: false, follow: true } };

/** What is said after something was sent. It knows from its address alone what that was, and stores nothing. */
export default async function FeedbackThanksPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const page = findPage(pageNamed(query["page"]) ?? "home");
  const kind = sentKind.parse(query["sent"]);
  return (
    <Container width="form">
      <PageHeader title={words[kind].title} lead={words[kind].lead} />
      {kind === "not-useful" && <ReportForm page={page.id} contactEmail={siteDetails().contactEmail} />}
      <TextLink href={page.path} variant="onward">
        {words.back(page.name)}
      </TextLink>
    </Container>
  );
}
