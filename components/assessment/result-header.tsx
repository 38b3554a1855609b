import styles from "@/components/assessment/result-header.module.css";
import { ButtonLink, ToolButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SeriesMark } from "@/components/ui/tag";
import { sides } from "@/lib/assessment/model";
import type { Report } from "@/lib/assessment/report";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

type ResultHeaderProps = {
  readonly report: Pick<Report, "title" | "fits" | "lead" | "summary" | "modelVersion">;
  readonly bookHref: string;
  readonly mailHref: string;
  readonly locale?: Locale;
};

/** The conclusion with both scores, and what to do with it. */
export function ResultHeader({ report, bookHref, mailHref, locale = "en" }: ResultHeaderProps) {
  const words = resultPageWords[locale];
  const { title, fits, lead, summary, modelVersion } = report;
  return (
    <PageHeader
      eyebrow={words.eyebrow}
      title={
        <>
          {title} <span className={styles["scores"]}>{words.scores(fits.django, fits.node, lead)}</span>
        </>
      }
      lead={summary}
      aside={
        <>
          <ScoreBars fits={fits} locale={locale} />
          <p>{words.version(modelVersion)}</p>
        </>
      }
    >
      <ButtonLink href={bookHref}>{words.book}</ButtonLink>
      <ButtonLink href={mailHref} variant="secondary">
        {words.mailMe}
      </ButtonLink>
      <ToolButton label={words.print} tool="print" />
    </PageHeader>
  );
}

function ScoreBars({ fits, locale }: { readonly fits: Report["fits"]; readonly locale: Locale }) {
  const words = resultPageWords[locale];
  return (
    <dl className={styles["bars"]}>
      {sides.map((side) => (
        <div key={side}>
          <dt>
            <SeriesMark series={side === "django" ? "a" : "b"} />
            {resultWords[locale].sides[side]}
          </dt>
          <dd>
            <span className={styles["score"]}>{fits[side]}</span> {words.scoreOf}
            <svg className={styles["bar"]} width="100%" height="8" aria-hidden="true" focusable="false">
              <rect className={styles["room"]} width="100%" height="8" />
              <rect
                className={side === "node" ? styles["node"] : styles["django"]}
                width={`${fits[side]}%`}
                height="8"
              />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  );
}
