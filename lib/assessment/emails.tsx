import { Heading, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { AnswerSet, AssessmentModel } from "@/lib/assessment/model";
import { composeReport, type Report, type ReportRow } from "@/lib/assessment/report";
import { advantageWords } from "@/lib/assessment/verdict";
import { mailWords } from "@/lib/assessment/words/mail";
import { resultWords } from "@/lib/assessment/words/result";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import type { Locale } from "@/lib/time/words";

export type ReportLetter = {
  readonly model: AssessmentModel;
  readonly answers: AnswerSet;
  readonly resultUrl: string;
  readonly bookUrl: string;
  readonly sender: Sender;
  readonly locale?: Locale;
};

/** The whole result as a letter. Nothing that a visitor typed stands in it: the address may be somebody else's. */
export function reportLetter({
  model,
  answers,
  resultUrl,
  bookUrl,
  sender,
  locale = "en",
}: ReportLetter): Promise<Letter> {
  const report = composeReport(model, answers, locale);
  const words = mailWords[locale];
  return letterOf(
    words.subject(report.title),
    <MailLayout sender={sender} preview={report.verdict} reason={words.reason}>
      <MailText>{words.greeting}</MailText>
      <Heading as="h1" style={heading}>
        {report.title}
      </Heading>
      <MailText>{report.verdict}</MailText>
      <MailText>{report.summary}</MailText>
      <MailLink href={resultUrl}>{words.open}</MailLink>
      <MailLink href={bookUrl}>{words.book}</MailLink>
      <Why report={report} locale={locale} />
      <Ledger report={report} locale={locale} />
      <WhatElse report={report} locale={locale} />
    </MailLayout>,
  );
}

type PartProps = { readonly report: Report; readonly locale: Locale };

function Why({ report, locale }: PartProps) {
  const { heads } = mailWords[locale];
  return (
    <>
      <Part head={heads.reasons} lines={report.reasons.map((row) => reasonLine(row, locale))} />
      <Part
        head={heads.counterpoints}
        lines={[
          ...report.counterpoints.map((row) => reasonLine(row, locale)),
          ...report.unmetNeeds,
          ...(report.lowered === null ? [] : [report.lowered]),
        ]}
      />
      <Part
        head={heads.lenses}
        lines={[
          ...report.lenses.map(({ label, sentence }) => `${label} ${sentence}.`),
          ...(report.tension === null ? [] : [report.tension]),
        ]}
      />
    </>
  );
}

function Ledger({ report, locale }: PartProps) {
  const { heads, points, total } = mailWords[locale];
  const { sides } = resultWords[locale];
  const names = [sides.django, sides.node] as const;
  return (
    <>
      <Head>{heads.ledger}</Head>
      {report.ledger.map(({ questionId, label, answer, because, django, node }) => (
        <Text key={questionId} style={row}>
          {label}
          <br />
          <strong>{answer}</strong>
          <br />
          {points(names, [django, node])}. {because}
        </Text>
      ))}
      <Text style={row}>
        <strong>
          {total}: {points(names, [report.fits.django, report.fits.node])}
        </strong>
      </Text>
    </>
  );
}

function WhatElse({ report, locale }: PartProps) {
  const { heads } = mailWords[locale];
  const { nothingChanges } = resultWords[locale];
  const changes = report.changes.map(({ sentence }) => sentence);
  return (
    <>
      <Part head={heads.changes} lines={changes.length === 0 ? [nothingChanges] : changes} />
      <Part head={heads.unknowns} lines={report.unknowns.sentences} />
      <Part head={heads.cautions} lines={report.cautions.map(({ text }) => text)} />
      <Part head={heads.stack} lines={report.stack.map(({ part, choice }) => `${part}: ${choice}`)} />
      <Part head={heads.method} lines={[...report.method, ...report.limits, report.madeWith]} />
    </>
  );
}

function Part({ head, lines }: { readonly head: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Head>{head}</Head>
      {lines.map((line) => (
        <Text key={line} style={row}>
          {line}
        </Text>
      ))}
    </>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return (
    <Heading as="h2" style={subheading}>
      {children}
    </Heading>
  );
}

function reasonLine({ label, answer, contribution }: ReportRow, locale: Locale): string {
  return `${label} ${answer}. (${advantageWords(contribution, locale)})`;
}

const heading = { color: "#1d2430", fontSize: "26px", lineHeight: "32px", fontWeight: 500 } as const;
const subheading = {
  color: "#1d2430",
  fontSize: "19px",
  lineHeight: "26px",
  fontWeight: 600,
  margin: "28px 0 8px",
} as const;
const row = { color: "#1d2430", fontSize: "15px", lineHeight: "23px", margin: "0 0 10px" } as const;
