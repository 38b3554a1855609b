import { Notice } from "@/components/ui/notice";
import { stepWords } from "@/lib/assessment/words/steps";

/** What to know about the address that the visitor followed; nothing when it is as it should be. */
export function VisitNotice({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Notice title={stepWords.en.notice.title}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
