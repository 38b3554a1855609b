import styles from "@/components/assessment/preset-list.module.css";
import type { PresetAddress } from "@/lib/assessment/presets";
import { presetWords } from "@/lib/assessment/words/presets";
import type { Locale } from "@/lib/time/words";

type PresetListProps = { readonly presets: readonly PresetAddress[]; readonly locale?: Locale };

/** Example projects, each a link to its filled-in answers. */
export function PresetList({ presets, locale = "en" }: PresetListProps) {
  return (
    <ul className={styles["list"]}>
      {presets.map(({ id, address }) => {
        const { name, description } = presetWords[locale][id];
        return (
          <li key={id}>
            <a href={address}>{name}</a>
            <span>{description}</span>
          </li>
        );
      })}
    </ul>
  );
}
