import type { PublishedVoice } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";
import styles from "@/components/content/voice-section.module.css";

const { home: words } = voiceWords.en;

/** Somebody's words with their name, unchanged. */
export function OwnVoiceText({ voice }: { readonly voice: Omit<PublishedVoice, "id"> }) {
  return (
    <figure className={styles["voice"]}>
      <blockquote className={styles["words"]}>
        <p>{voice.words}</p>
      </blockquote>
      <figcaption className={styles["name"]}>
        {voice.name}
        {voice.company !== null && <span className={styles["company"]}>, {voice.company}</span>}
      </figcaption>
    </figure>
  );
}

/** Published voices, side by side. Without any there is no section and no promise of one. */
export function VoiceSection({ voices }: { readonly voices: readonly PublishedVoice[] }) {
  if (voices.length === 0) return null;
  return (
    <section id="voices" aria-labelledby="voices-title" className={styles["section"]}>
      <h2 id="voices-title">{words.title}</h2>
      <p className={styles["note"]}>{words.note}</p>
      <div className={styles["voices"]}>
        {voices.map((voice) => (
          <OwnVoiceText key={voice.id} voice={voice} />
        ))}
      </div>
    </section>
  );
}
