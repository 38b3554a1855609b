import { Body, Container, Head, Hr, Html, Link, Preview, Section, Text } from "@react-email/components";
import { render } from "@react-email/render";
import type { ReactElement, ReactNode } from "react";
import type { Letter } from "@/lib/mail/mail";

/** Who signs a mail: the consultancy as configured, and its site. */
export type Sender = {
  readonly name: string;
  /** Where answers go; null where nobody has said. */
  readonly email: string | null;
  readonly postalAddress: string | null;
  readonly url: string;
};

export type MailLayoutProps = {
  readonly sender: Sender;
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  /** Why the person gets this mail; the law wants it said (CASL, CAN-SPAM). */
  readonly reason: string;
  readonly children: ReactNode;
};

const text = { color: "#1d2430", fontSize: "16px", lineHeight: "26px" } as const;
const small = { color: "#59606c", fontSize: "13px", lineHeight: "20px" } as const;

/** The frame of every mail: plain, readable in dark mode and without images, signed with who sent it and why. */
export function MailLayout({ sender, preview, reason, children }: MailLayoutProps) {
  return (
    <Html lang="en-CA">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#fbf8f3", fontFamily: "Georgia, 'Times New Roman', serif", margin: 0 }}>
        <Container style={{ maxWidth: "600px", padding: "32px 20px" }}>
          <Text style={{ ...text, fontWeight: 600, fontSize: "18px" }}>{sender.name}</Text>
          <Section>{children}</Section>
          <Hr style={{ borderColor: "#d8d4cc", margin: "32px 0 16px" }} />
          <Text style={small}>
            {reason} {sender.name}
            {sender.postalAddress === null ? "" : `, ${sender.postalAddress}`} ·{" "}
            {sender.email !== null && (
              <>
                <Link href={`mailto:${sender.email}`}>{sender.email}</Link> ·{" "}
              </>
            )}
            <Link href={sender.url}>{sender.url}</Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph of a mail. */
export function MailText({ children }: { readonly children: ReactNode }) {
  return <Text style={text}>{children}</Text>;
}

/** A link that stands on a line of its own, also readable where buttons are not drawn. */
export function MailLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Text style={text}>
      <Link href={href} style={{ color: "#0b57a4", fontWeight: 600 }}>
        {children}
      </Link>
    </Text>
  );
}

/** Renders one mail as HTML and as plain text. */
export async function letterOf(subject: string, mail: ReactElement): Promise<Letter> {
  const [html, plain] = await Promise.all([render(mail), render(mail, { plainText: true })]);
  return { subject, html, text: plain };
}
