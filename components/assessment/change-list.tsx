import styles from "@/components/assessment/change-list.module.css";
import { TextLink } from "@/components/ui/text-link";
import type { ChangeSentence } from "@/lib/assessment/change-sentences";
import { type AssessmentModel, optionOf, questionOf } from "@/lib/assessment/model";
import type { Change } from "@/lib/assessment/sensitivity";
import { advantageWords } from "@/lib/assessment/verdict";
import { pageWords } from "@/lib/assessment/words/page";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

type ChangeListProps = {
  readonly model: AssessmentModel;
  readonly changes: readonly ChangeSentence[];
  /** The address that opens the assessment with this one answer changed. */
  readonly hrefOf: (change: Change) => string;
  /** The address that shows both results side by side. */
  readonly compareHrefOf: (change: Change) => string;
  readonly locale?: Locale;
};

/** What would change the outcome: a sentence for each group of answers, and a link for each answer with its exact margin. */
export function ChangeList({ model, changes, hrefOf, compareHrefOf, locale = "en" }: ChangeListProps) {
  if (changes.length === 0) return <p>{resultWords[locale].nothingChanges}</p>;
  return (
    <ul className={styles["list"]}>
      {changes.map(({ sentence, changes: group }) => (
        <li key={sentence}>
          <p>{sentence}</p>
          <p className={styles["links"]}>
            <span>{pageWords[locale].changes.links}</span>
            {group.map((change) => (
              <ChangeLink
                key={change.toOptionId}
                {...{ model, change, locale }}
                href={hrefOf(change)}
                compareHref={compareHrefOf(change)}
              />
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

type ChangeLinkProps = {
  readonly model: AssessmentModel;
  readonly change: Change;
  readonly href: string;
  readonly compareHref: string;
  readonly locale: Locale;
};

function ChangeLink({ model, change, href, compareHref, locale }: ChangeLinkProps) {
  const question = questionOf(model, change.questionId);
  const { label } = optionOf(question, change.toOptionId).words[locale];
  const { about, compare, compareWith } = pageWords[locale].changes;
  const topic = about(question.words[locale].topic);
  return (
    <span>
      <TextLink href={href} hiddenSuffix={topic}>
        {label}
      </TextLink>{" "}
      ({advantageWords(change.margin, locale)},{" "}
      <TextLink href={compareHref} variant="quiet" hiddenSuffix={compareWith(label, topic)}>
        {compare}
      </TextLink>
      )
    </span>
  );
}
