import styles from "@/components/assessment/result-keep.module.css";
import { ButtonLink, ToolButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Columns, NumberedSection, Wide } from "@/components/ui/section";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import type { Locale } from "@/lib/time/words";

type ResultKeepProps = {
  readonly address: string;
  readonly bookHref: string;
  readonly mailHref: string;
  readonly keptDays: number;
  readonly locale?: Locale;
};

const fieldId = "address";

/** What to do with the result: talk it through, have it mailed, keep its address. */
export function ResultKeep({ address, bookHref, mailHref, keptDays, locale = "en" }: ResultKeepProps) {
  const { sections, keep, mail, talk, mailMe } = resultPageWords[locale];
  return (
    <div data-print="hidden">
      <NumberedSection id="next" title={sections.next}>
        <Wide>
          <Columns>
            <Card title={sections.talk} action={<ButtonLink href={bookHref}>{talk.button}</ButtonLink>}>
              <p>{talk.text}</p>
            </Card>
            <Card
              title={mail.title}
              action={
                <ButtonLink href={mailHref} variant="secondary">
                  {mailMe}
                </ButtonLink>
              }
            >
              <p>{mail.lead}</p>
            </Card>
          </Columns>
        </Wide>
        <h3>{sections.keep}</h3>
        <p>{keep.text(keptDays)}</p>
        <div className={styles["copy"]}>
          <input className={styles["address"]} id={fieldId} readOnly value={address} aria-label={keep.address} />
          <ToolButton label={keep.copy} tool="copy" target={fieldId} done={keep.copied} />
          <span role="status" id={`${fieldId}-done`} />
        </div>
        <p>{keep.paper}</p>
      </NumberedSection>
    </div>
  );
}
