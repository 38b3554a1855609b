import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferOver } from "@/app/(site)/book/offer/offer-over";
import { CallTimes } from "@/components/booking/call-times";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { findOffer, findWaiting } from "@/lib/booking/queries/find-offer";
import { waitingWords } from "@/lib/booking/words/waiting";
import { database } from "@/lib/database";
import { instantWords } from "@/lib/time/display";

const words = waitingWords.en.offer;

type Props = { readonly params: Promise<{ readonly token: string }> };

export const metadata: Metadata = { title: words.pageTitle, robots: { index: false, follow: false } };

/** What a mail of the waiting list leads to. Opening it changes nothing; the button takes the time. */
export default async function OfferPage({ params }: Props) {
  const { token } = await params;
  const offer = await findOffer(database(), token, new Date());
  if (offer === null) {
    if ((await findWaiting(database(), token)) === null) notFound();
    return <OfferOver />;
  }
  const { hold, visitorZone } = offer;
  return (
    <Container width="form">
      <PageHeader
        eyebrow={words.eyebrow}
        title={words.title}
        lead={words.until(instantWords(hold.expiresAt, visitorZone))}
      />
      <CallTimes
        startsAt={hold.startsAt}
        endsAt={hold.endsAt}
        visitorZone={visitorZone}
        consultant={{ name: hold.consultantName, zone: hold.consultantZone }}
      />
      <form method="post" action="/book/offer/take">
        <input type="hidden" name="token" value={token} />
        <Button>{words.take}</Button>
      </form>
    </Container>
  );
}
