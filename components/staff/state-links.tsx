import { NarrowLinks } from "@/components/staff/narrow-links";
import { mailStates, type MailState } from "@/lib/mail/mail";
import { mailWords, outboxWords } from "@/lib/mail/words";

/** The states of mails, as links that narrow the list. */
export function StateLinks({ current }: { readonly current: MailState | undefined }) {
  const states = mailStates.map((state) => ({
    href: `/staff/mail?state=${state}`,
    label: mailWords.en.states[state],
    isCurrent: state === current,
  }));
  const all = { href: "/staff/mail", label: outboxWords.en.all, isCurrent: current === undefined };
  return <NarrowLinks label={outboxWords.en.statesLabel} links={[all, ...states]} />;
}
