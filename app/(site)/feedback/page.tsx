import type { Metadata } from "next";
import { siteDetails } from "@/app/site-details";
import { formState, type Query } from "@/app/staff/form-state";
import { ReportForm } from "@/components/content/report-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { findPage } from "@/lib/content/site-map";
import { pageNamed } from "@/lib/feedback/input";
import { feedbackWords } from "@/lib/feedback/words";

const { page: words } = feedbackWords.en;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await formState(searchParams);
  return { title: title(words.documentTitle), description: words.description, robots: { index: false, follow: true } };
}

/** Where an error is reported: from the end of a page, once more after a refusal, or by an address that somebody kept. */
export default async function FeedbackPage({ searchParams }: Props) {
  const { problems, problemOf, valueOf } = await formState(searchParams);
  const page = pageNamed(valueOf("page") ?? (await searchParams)["page"]);
  const home = findPage("home");
  return (
    <Container width="form">
      <ErrorSummary problems={problems} />
      <Breadcrumb trail={[{ href: home.path, label: home.name }]} current={words.name} />
      <PageHeader title={words.title} lead={words.lead} />
      <ReportForm
        page={page}
        contactEmail={siteDetails().contactEmail}
        words={valueOf("words")}
        pageProblem={problemOf("page")}
        wordsProblem={problemOf("words")}
      />
    </Container>
  );
}
