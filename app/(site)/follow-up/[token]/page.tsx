import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoMails } from "@/app/(site)/follow-up/no-mails";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { company } from "@/lib/config/config";
import { database } from "@/lib/database";
import { findFollowUpChoice } from "@/lib/leads/queries/letters";
import { followUpPageWords } from "@/lib/leads/words/letters";

const words = followUpPageWords.en;

type Props = { readonly params: Promise<{ readonly token: string }> };

export const metadata: Metadata = { title: words.pageTitle, robots: { index: false, follow: false } };

/** Opening it changes nothing, as mail programs open links by themselves. A link that never was ends nothing either. */
export default async function FollowUpPage({ params }: Props) {
  const { token } = await params;
  const choice = await findFollowUpChoice(database(), token);
  if (choice === null) notFound();
  if (!choice.isOn) return <NoMails />;
  return (
    <Container width="form">
      <PageHeader title={words.title} lead={words.lead(company().name)} />
      <form method="post" action="/follow-up/stop">
        <input type="hidden" name="token" value={token} />
        <Button>{words.send}</Button>
      </form>
    </Container>
  );
}
