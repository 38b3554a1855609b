import { LastChecked } from "@/components/content/last-checked";
import { ProseBlock } from "@/components/content/prose-block";
import { Disclosure } from "@/components/ui/disclosure";
import type { ComposedQuestion } from "@/lib/content/compose-page";
import styles from "@/components/content/question-list.module.css";

type QuestionListProps = { readonly questions: readonly ComposedQuestion[] };

/**
 * Questions that open. The anchor stands inside the answer, since a browser that is sent there opens what encloses it, and
 * the answer can take the focus.
 */
export function QuestionList({ questions }: QuestionListProps) {
  return (
    <div>
      {questions.map(({ question, answer, isAged }) => (
        <Disclosure key={question.anchor} level="h3" title={question.question}>
          <div id={question.anchor} tabIndex={-1} className={styles["answer"]}>
            {answer.map((block, place) => (
              // The blocks of an answer never move.
              // oxlint-disable-next-line react/no-array-index-key
              <ProseBlock key={place} block={block} />
            ))}
            <LastChecked checkedOn={question.checkedOn} isAged={isAged} />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
