import { Stack } from "@/components/ui/stack";
import styles from "@/components/leads/letter-preview.module.css";
import { letterParagraphs, type Draft, type LetterAbout } from "@/lib/leads/letter";
import { letterPageWords, letterWords } from "@/lib/leads/words/letters";

const words = letterPageWords.en;

type LetterPreviewProps = {
  readonly to: string;
  readonly letter: Draft;
  readonly about: LetterAbout;
  readonly sender: { readonly name: string; readonly postalAddress: string | null };
};

/** A letter as its reader will see it, with the foot that the mail adds. */
export function LetterPreview({ to, letter, about, sender }: LetterPreviewProps) {
  return (
    <section aria-labelledby="preview" className={styles["preview"]}>
      <Stack>
        <h2 id="preview">{words.previewTitle}</h2>
        <p className={styles["head"]}>
          {words.to}: {to}
          <br />
          {words.subject}: <strong>{letter.subject}</strong>
        </p>
        {letterParagraphs(letter.body).map((pieces, place) => (
          // Paragraphs never move among one another.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={place} className={styles["paragraph"]}>
            {pieces.map(({ text }) => text).join("")}
          </p>
        ))}
        {about === "services" && <p className={styles["foot"]}>{words.stop}</p>}
        <p className={styles["foot"]}>
          {letterWords.en.reasons[about]} {[sender.name, sender.postalAddress].filter(Boolean).join(", ")}
        </p>
      </Stack>
    </section>
  );
}
