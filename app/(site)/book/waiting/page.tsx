import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { NothingHere } from "@/app/(site)/nothing-here";
import { originOfVisit } from "@/app/(site)/book/origin";
import { formState, type Query } from "@/app/staff/form-state";
import { WaitingForm } from "@/components/booking/waiting-form";
import { BackLink } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { waitingWords } from "@/lib/booking/words/waiting";
import { zoneOptions } from "@/lib/booking/zone-options";
import { canSendMail } from "@/lib/config/config";
import { knownPerson } from "@/lib/http/known-person";

const words = waitingWords.en.join;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle), robots: { index: false } };
}

export default async function WaitingPage({ searchParams }: Props) {
  const query = await searchParams;
  if (query["done"] === "joined") return <Joined />;
  const [form, person] = await Promise.all([formState(searchParams), cookies().then(knownPerson)]);
  const view = timesView(query);
  const zone = view.zone ?? "America/Toronto";
  const origin = view.origin ?? originOfVisit(query, await headers());
  return (
    <Container width="form">
      <ErrorSummary problems={form.problems} />
      <BackLink href={`/book?${timesQuery({ zone, origin, result: view.result })}`}>{words.back}</BackLink>
      <PageHeader eyebrow={words.eyebrow} title={words.title} lead={canSendMail() ? words.lead : words.withoutMail} />
      <WaitingForm
        zone={zone}
        origin={origin}
        result={view.result}
        isMailSent={canSendMail()}
        choices={zoneOptions(new Date(), zone, true)}
        formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
        values={{
          email: form.valueOf("email") ?? person.email ?? "",
          name: form.valueOf("name") ?? person.name ?? "",
        }}
        ticked={(field) => (form.valueOf(field) ?? "").split(", ").filter(Boolean)}
        problemOf={form.problemOf}
      />
    </Container>
  );
}

function Joined() {
  const { causeWithoutMail, ...joined } = words.joined;
  return <NothingHere words={canSendMail() ? joined : { ...joined, cause: causeWithoutMail }} href="/book" />;
}
