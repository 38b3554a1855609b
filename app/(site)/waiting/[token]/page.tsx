import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotOnList } from "@/app/(site)/waiting/not-on-list";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { findWaiting } from "@/lib/booking/queries/find-offer";
import { waitingWords } from "@/lib/booking/words/waiting";
import { database } from "@/lib/database";

const words = waitingWords.en.leave;

type Props = { readonly params: Promise<{ readonly token: string }> };

export const metadata: Metadata = { title: words.pageTitle, robots: { index: false, follow: false } };

/** Opening it changes nothing, as mail programs open links by themselves. */
export default async function LeavePage({ params }: Props) {
  const { token } = await params;
  const waiting = await findWaiting(database(), token);
  if (waiting === null) notFound();
  if (waiting.isLeft) return <NotOnList />;
  return (
    <Container width="form">
      <PageHeader title={words.title} lead={words.lead} />
      <form method="post" action="/waiting/leave">
        <input type="hidden" name="token" value={token} />
        <Button>{words.send}</Button>
      </form>
    </Container>
  );
}
