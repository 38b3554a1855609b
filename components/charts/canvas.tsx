import { useId, type ReactNode } from "react";
import styles from "@/components/charts/charts.module.css";

type CanvasProps = {
  readonly title: string;
  readonly description: string;
  /** In lines of its own text: the drawing grows with the reader's letters. */
  readonly heightLines: number;
  readonly children: ReactNode;
};

/**
 * A drawing that is as wide as its place: across, everything stands in percent; down, in lines of its text. So letters keep
 * their size at 320 pixels and grow when a reader enlarges them. It has no viewBox, which would scale the letters too.
 */
export function Canvas({ title, description, heightLines, children }: CanvasProps) {
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width="100%"
      height={`${heightLines}em`}
      className={styles["canvas"]}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}

/** "42.5%" for a place across the drawing. */
export function percent(place: number): string {
  return `${Math.round(place * 100) / 100}%`;
}

/** "3.2em" for a place down the drawing. */
export function lines(place: number): string {
  return `${Math.round(place * 100) / 100}em`;
}
