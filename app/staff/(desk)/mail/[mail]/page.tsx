import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailStateTag } from "@/components/staff/mail-state-tag";
import { MailText } from "@/components/staff/mail-text";
import { Moment } from "@/components/staff/moment";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { database } from "@/lib/database";
import { mailChoice } from "@/lib/mail/input";
import { findMail } from "@/lib/mail/queries";
import { outboxWords } from "@/lib/mail/words";
import { mayDo } from "@/lib/staff/roles";
import { requireStaff } from "@/lib/staff/session";

const words = outboxWords.en;

export const metadata: Metadata = { title: words.pageTitle };

export default async function OneMailPage({ params }: { readonly params: Promise<{ readonly mail: string }> }) {
  const choice = mailChoice.safeParse(await params);
  const staff = await requireStaff(choice.success ? `/staff/mail/${choice.data.mail}` : "/staff/mail");
  if (!choice.success) notFound();
  const isStaffMailShown = mayDo(staff.role, "read-staff-mail");
  const mail = (await findMail(database(), choice.data.mail, { isStaffMailShown })) ?? notFound();
  const zone = staff.timeZone;
  return (
    <Container width="form">
      <Breadcrumb trail={[{ href: "/staff/mail", label: words.title }]} current={mail.subject} />
      <PageHeader title={mail.subject} />
      <SummaryList
        rows={[
          { term: words.mail.to, detail: mail.recipient },
          { term: words.mail.state, detail: <MailStateTag state={mail.state} /> },
          ...(mail.problem === null ? [] : [{ term: words.mail.problem, detail: mail.problem }]),
          { term: words.mail.written, detail: <Moment at={mail.createdAt} zone={zone} /> },
          { term: words.mail.sent, detail: mail.sentAt && <Moment at={mail.sentAt} zone={zone} /> },
          ...(mail.leadId === null
            ? []
            : [{ term: words.mail.lead, detail: <a href={`/staff/leads/${mail.leadId}`}>{words.mail.openLead}</a> }]),
        ]}
      />
      {mail.state === "sent" && mail.text === "" ? (
        <p>{words.mail.forgotten}</p>
      ) : (
        <MailText title={words.mail.text} text={mail.text} />
      )}
      {mail.text.includes("/…") && <p>{words.mail.linksRemoved}</p>}
    </Container>
  );
}
