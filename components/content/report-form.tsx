import { Button } from "@/components/ui/button";
import { SelectField, TextAreaField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { PageId } from "@/lib/content/page";
import { pages } from "@/lib/content/site-map";
import { reportLengthMax } from "@/lib/feedback/report";
import { feedbackWords } from "@/lib/feedback/words";

const { asked: words } = feedbackWords.en;
const options = pages.map(({ id, name }) => ({ value: id, label: name }));

type ReportFormProps = {
  /** The page that is meant, where we know it. */
  readonly page: PageId | null;
  readonly contactEmail: string | null;
  readonly words?: string | undefined;
  readonly pageProblem?: string | undefined;
  readonly wordsProblem?: string | undefined;
};

/** The report of an error, with the page it is about. */
export function ReportForm({ page, contactEmail, words: said, pageProblem, wordsProblem }: ReportFormProps) {
  return (
    <form method="post" action="/feedback/send" noValidate>
      <Stack gap="large">
        <SelectField
          name="page"
          label={words.page}
          options={options}
          defaultValue={page ?? undefined}
          error={pageProblem}
        />
        <TextAreaField
          name="words"
          label={words.words}
          hint={words.wordsHint(contactEmail)}
          maxLength={reportLengthMax}
          defaultValue={said}
          error={wordsProblem}
        />
        <div>
          <Button>{words.button}</Button>
        </div>
      </Stack>
    </form>
  );
}
