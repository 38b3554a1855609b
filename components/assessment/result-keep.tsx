import type { ReactNode } from "react";
import { CopyAddress } from "@/components/assessment/copy-address";
import styles from "@/components/assessment/result-keep.module.css";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { NumberedSection } from "@/components/ui/section";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import type { Locale } from "@/lib/time/words";

type ResultKeepProps = {
  readonly address: string;
  readonly bookHref: string;
  readonly keptDays: number;
  /** The form that sends the report, or the answer that it was sent. */
  readonly children: ReactNode;
  readonly locale?: Locale;
};

/** The result's address, the report by mail, and the call. */
export function ResultKeep({ address, bookHref, keptDays, children, locale = "en" }: ResultKeepProps) {
  const { sections, keep, mail, talk } = resultPageWords[locale];
  return (
    <>
      <NumberedSection id="report" title={mail.title}>
        <p data-print="hidden">{mail.lead}</p>
        <div data-print="hidden">
          <Panel>{children}</Panel>
        </div>
      </NumberedSection>
      <NumberedSection id="talk" title={sections.talk}>
        <p>{talk.text}</p>
        <div>
          <ButtonLink href={bookHref}>{talk.button}</ButtonLink>
        </div>
      </NumberedSection>
      <NumberedSection id="keep" title={sections.keep}>
        <p>{keep.text(keptDays)}</p>
        <p className={styles["address"]}>
          <span className="visually-hidden">{keep.address}: </span>
          <code>{address}</code>
        </p>
        <div className={styles["copy"]}>
          <CopyAddress address={address} label={keep.copy} done={keep.copied} />
        </div>
        <p data-print="hidden">{keep.paper}</p>
      </NumberedSection>
    </>
  );
}
