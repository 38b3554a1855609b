import { Notice } from "@/components/ui/notice";
import { listChoiceWords } from "@/lib/leads/words/list";

const answers: Readonly<Record<string, string>> = listChoiceWords.en.answers;

/** After a view or the list was arranged: what was done. */
export function ListNotice({ done }: { readonly done: unknown }) {
  const words = typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
  if (words === undefined) return null;
  return (
    <Notice tone="success" isAnswer>
      <p>{words}</p>
    </Notice>
  );
}
