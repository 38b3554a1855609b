import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { MailTable } from "@/components/staff/mail-table";
import { StateLinks } from "@/components/staff/state-links";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";
import { outboxView } from "@/lib/mail/input";
import { listMails, mailsOnPage } from "@/lib/mail/queries";
import { answerFor, outboxWords } from "@/lib/mail/words";
import { mayDo } from "@/lib/staff/roles";
import { requireStaff } from "@/lib/staff/session";

const words = outboxWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function MailPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const { state, offset } = outboxView.parse(query);
  const staff = await requireStaff("/staff/mail");
  const found = await listMails(database(), { state, offset, isStaffMailShown: mayDo(staff.role, "read-staff-mail") });
  const mails = found.slice(0, mailsOnPage);
  const hrefAt = (start: number) =>
    `/staff/mail?${new URLSearchParams({ ...(state && { state }), offset: String(start) }).toString()}`;
  return (
    <Container width="wide">
      <ErrorSummary problems={(await formState(searchParams)).problems} />
      {query["done"] === "resent" && (
        <Notice tone="success" isAnswer>
          <p>{answerFor(words.answers.resent, canSendMail())}</p>
        </Notice>
      )}
      {query["done"] === "unchanged" && (
        <Notice isAnswer>
          <p>{words.answers.unchanged}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      <StateLinks current={state} />
      {mails.length === 0 ? (
        <NoMails isNarrowed={state !== undefined || offset > 0} />
      ) : (
        <>
          <MailTable mails={mails} zone={staff.timeZone} />
          <Pagination
            label={words.pages}
            position={words.position(offset + 1, offset + mails.length)}
            previousHref={offset > 0 ? hrefAt(Math.max(0, offset - mailsOnPage)) : undefined}
            nextHref={found.length > mailsOnPage ? hrefAt(offset + mailsOnPage) : undefined}
          />
        </>
      )}
    </Container>
  );
}

function NoMails({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { title, cause, action } = isNarrowed ? words.noneOfState : words.none;
  return (
    <EmptyState
      title={title}
      cause={cause}
      action={
        <ButtonLink href={isNarrowed ? "/staff/mail" : "/staff/leads"} variant="secondary">
          {action}
        </ButtonLink>
      }
    />
  );
}
