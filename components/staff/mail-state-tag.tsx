import { Tag } from "@/components/ui/tag";
import type { MailState } from "@/lib/mail/mail";
import { mailWords } from "@/lib/mail/words";

const tones = {
  waiting: "info",
  "no-provider": "warning",
  sent: "success",
  failed: "danger",
} as const satisfies Record<MailState, string>;

/** How far a mail got. */
export function MailStateTag({ state }: { readonly state: MailState }) {
  return <Tag tone={tones[state]}>{mailWords.en.states[state]}</Tag>;
}
