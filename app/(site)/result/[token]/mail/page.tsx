import type { Metadata } from "next";
import { ReportPanel } from "@/app/(site)/result/[token]/mail/report-panel";
import { storedReport } from "@/app/(site)/result/stored-result";
import { formState, type Query } from "@/app/staff/form-state";
import { BackLink } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { resultPageWords } from "@/lib/assessment/words/result-page";

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

const { mail: words, section } = resultPageWords.en;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const title = (await formState(searchParams)).title(words.pageTitle);
  return { title: `${title} – ${section}`, description: words.lead, robots: { index: false } };
}

export default async function MailPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [{ report }, form] = await Promise.all([storedReport(token), formState(searchParams)]);
  const header = (
    <>
      <BackLink href={`/result/${token}`}>{words.back}</BackLink>
      <PageHeader eyebrow={words.eyebrow} title={words.title} lead={words.pageLead(report.title)} />
    </>
  );
  return (
    <Container width="form">
      <ReportPanel token={token} form={form} isSent={(await searchParams)["sent"] !== undefined} header={header} />
    </Container>
  );
}
