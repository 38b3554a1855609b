import styles from "@/components/leads/score-reasons.module.css";
import type { Lead } from "@/lib/leads/lead";
import { scoreGroups, scoreReasons } from "@/lib/leads/score";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

/** The score with every point explained; the points add up to it. */
export function ScoreReasons({ lead }: { readonly lead: Lead }) {
  const { lead: words } = leadDeskWords.en;
  const reasons = scoreReasons(lead);
  if (reasons.length === 0) return <p>{words.noScore}</p>;
  return (
    <>
      <p className={styles["score"]}>{words.scoreLine(lead.score)}</p>
      <dl className={styles["groups"]}>
        {scoreGroups.map((group) => {
          const inGroup = reasons.filter((reason) => reason.group === group);
          if (inGroup.length === 0) return null;
          return (
            <div key={group} className={styles["group"]}>
              <dt>{leadWords.en.scoreGroups[group]}</dt>
              {inGroup.map(({ rule, points }) => (
                <dd key={rule}>
                  {leadWords.en.scoreRules[rule]}: {words.points(points)}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </>
  );
}
