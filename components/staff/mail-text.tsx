import styles from "@/components/staff/mail-text.module.css";

type MailTextProps = { readonly title: string; readonly text: string };

/** The plain text of a mail, as it was sent. It is shown as text, so nothing in it can act. */
export function MailText({ title, text }: MailTextProps) {
  return (
    <section aria-labelledby="mail-text">
      <h2 id="mail-text">{title}</h2>
      <div className={styles["text"]}>{text}</div>
    </section>
  );
}
