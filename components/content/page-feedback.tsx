import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextAreaField } from "@/components/ui/field";
import type { PageId } from "@/lib/content/page";
import { reportLengthMax } from "@/lib/feedback/report";
import { feedbackWords } from "@/lib/feedback/words";
import styles from "@/components/content/page-feedback.module.css";

const { asked: words } = feedbackWords.en;

type PageFeedbackProps = { readonly page: PageId; readonly contactEmail: string | null };

/** At the end of a page: was it useful, and what is wrong with it? Plain forms, so that they work everywhere. */
export function PageFeedback({ page, contactEmail }: PageFeedbackProps) {
  return (
    <section aria-labelledby="feedback-title" className={styles["feedback"]} data-print="hidden">
      <form method="post" action="/feedback/send" className={styles["question"]}>
        <h2 id="feedback-title" className={styles["title"]}>
          {words.title}
        </h2>
        <input type="hidden" name="page" value={page} />
        <div className={styles["answers"]}>
          <Button variant="secondary" name="useful" value="yes">
            {words.yes}
          </Button>
          <Button variant="secondary" name="useful" value="no">
            {words.no}
          </Button>
        </div>
      </form>
      <Disclosure title={words.reportTitle}>
        <form method="post" action="/feedback/send" className={styles["report"]} noValidate>
          <input type="hidden" name="page" value={page} />
          <TextAreaField
            name="words"
            id="report-words"
            label={words.words}
            hint={words.wordsHint(contactEmail)}
            maxLength={reportLengthMax}
          />
          <Button>{words.button}</Button>
        </form>
      </Disclosure>
    </section>
  );
}
