import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import styles from "@/components/leads/notes.module.css";

const heading = ({ children }: { readonly children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

/** Headings of a note are no headings of the page, and links lead away without vouching for where. */
const parts: Components = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  a: ({ href, children }) => (
    <a href={href} rel="nofollow noopener noreferrer">
      {children}
    </a>
  ),
};

/** What a colleague wrote, as Markdown: no HTML of their own and no pictures, which could tell strangers who reads. */
export function NoteText({ body }: { readonly body: string }) {
  return (
    <div className={styles["body"]}>
      <Markdown skipHtml disallowedElements={["img"]} components={parts}>
        {body}
      </Markdown>
    </div>
  );
}
