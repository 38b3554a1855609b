import { SourceLine } from "@/components/content/source-notes";
import { contentWords as words } from "@/lib/content/words";
import type { SourceUse } from "@/lib/content/usage";
import styles from "@/components/content/source-register.module.css";

/** Every source, the facts that rest on it, and the pages that rely on those. */
export function SourceRegister({ uses }: { readonly uses: readonly SourceUse[] }) {
  return (
    <ul className={styles["register"]}>
      {uses.map(({ key, source, facts, places }) => (
        <li key={key} id={`source-${key}`}>
          <SourceLine source={source} />
          <span className={styles["use"]}>
            {words.supports}: {facts.join(", ")}. {words.usedOn}:{" "}
            {places.map(({ page, href }, place) => (
              <span key={page.id}>
                {place > 0 && ", "}
                <a href={href}>{page.name}</a>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
