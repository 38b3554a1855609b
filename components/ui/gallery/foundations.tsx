import { NumberedSection, Wide } from "@/components/ui/section";
import styles from "@/components/ui/gallery/gallery.module.css";

const colours = [
  ["bg", "paper"],
  ["surface", "sheet"],
  ["surface-2", "shade"],
  ["line", "rule"],
  ["line-strong", "border of a field"],
  ["text", "ink"],
  ["muted", "second voice"],
  ["accent", "what can be pressed"],
  ["accent-hover", "when pointed at"],
  ["focus", "ring"],
  ["danger", "refused"],
  ["success", "done"],
  ["warning", "look here"],
  ["series-a", "Django, circle"],
  ["series-b", "Node.js, square"],
] as const;

const sizes = ["text-3xl", "text-2xl", "text-xl", "text-lg", "text-md", "text-sm", "text-xs"] as const;

/** Colours and sizes of type, straight from tokens.css. */
export function FoundationsShown() {
  return (
    <NumberedSection id="foundations" number={1} title="Ink, paper, one blue">
      <p>
        Source Serif sets headings, Geist sets everything else. Colour is never the only sign: the two technologies have
        a mark each, and states have a shape or a word.
      </p>
      <Wide>
        <ul className={styles["swatches"]}>
          {colours.map(([token, use]) => (
            <li key={token}>
              <span className={`${styles["swatch"]} ${styles[token]}`} />
              <strong>{token}</strong>
              <span className={styles["use"]}>{use}</span>
            </li>
          ))}
        </ul>
      </Wide>
      <Wide>
        <dl className={styles["sizes"]}>
          {sizes.map((token) => (
            <div key={token}>
              <dt>{token}</dt>
              <dd className={styles[token]}>Which way, and why</dd>
            </div>
          ))}
        </dl>
      </Wide>
    </NumberedSection>
  );
}
