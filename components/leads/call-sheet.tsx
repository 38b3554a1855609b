import type { ReactNode } from "react";
import styles from "@/components/leads/call-sheet.module.css";
import type { CallBrief } from "@/lib/assessment/brief";
import { callWords } from "@/lib/assessment/words/call";

const { headings, fits, sheet } = callWords.en;

/** The whole brief of a call, set so that it prints on one sheet. */
export function CallSheet({ brief }: { readonly brief: CallBrief }) {
  return (
    <div className={styles["sheet"]}>
      <p className={styles["hint"]}>{sheet.lead}</p>
      <p className={styles["head"]}>
        {brief.verdict} {fits(brief.fits.django, brief.fits.node)}
      </p>
      <div className={styles["parts"]}>
        <Points title={headings.ask} points={brief.openQuestions.map(({ ask, note }) => `${ask} ${note}`)} />
        <Points title={headings.tensions} points={brief.tensions} />
        <Points title={headings.reasons} points={brief.reasons} />
        <Points title={headings.counterpoints} points={brief.counterpoints} />
        <Points title={headings.changes} points={brief.closestChanges} />
        <Points title={headings.cautions} points={brief.cautions} />
        <Points title={headings.bring} points={brief.bring} />
        <Pairs title={headings.answers} pairs={brief.answers.map(({ label, answer }) => [label, answer])} />
        <Pairs title={headings.stack} pairs={brief.stack.map(({ part, choice }) => [part, choice])} />
      </div>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles["part"]}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Part>
  );
}

type PairsProps = { readonly title: string; readonly pairs: readonly (readonly [string, string])[] };

function Pairs({ title, pairs }: PairsProps) {
  return (
    <Part title={title}>
      <dl>
        {pairs.map(([term, detail]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
