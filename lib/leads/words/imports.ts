import type { ImportEncoding } from "@/lib/leads/import-file";
import { importLimits } from "@/lib/leads/import-file";
import type { ImportRefusal, ImportState, UploadRefusal } from "@/lib/leads/import";
import type { ImportField } from "@/lib/leads/import-fields";
import type { Locale } from "@/lib/time/words";

const rowsMax = new Intl.NumberFormat("en-CA").format(importLimits.rows);
const count = (number: number) => new Intl.NumberFormat("en-CA").format(number);
const rows = (number: number) => `${count(number)} ${number === 1 ? "row" : "rows"}`;
const leads = (number: number) => `${count(number)} ${number === 1 ? "lead" : "leads"}`;

export const uploadRefusals: Readonly<Record<Locale, Readonly<Record<UploadRefusal, string>>>> = {
  en: {
    empty: "The file is empty. Choose a file with a heading and at least one row",
    workbook: "This is a workbook. Save it as “CSV UTF-8” in your spreadsheet, and choose that file",
    "not-text": "This is no text file. Choose a CSV file",
    broken: "The file can't be read as CSV",
    "too-many-rows": `The file has more than ${rowsMax} rows. Part it into several files`,
    "too-many-columns": `The file has more than ${importLimits.columns} columns. Leave out those that are not needed`,
    "only-heading": "The file has a heading and no row below it",
    "no-columns": "The first line has no headings",
  },
};

export const importRefusals: Readonly<Record<Locale, Readonly<Record<ImportRefusal, string>>>> = {
  en: {
    "no-address": "Say which column holds the email address",
    "field-twice": "Two columns are matched to the same field. Choose one of them",
    "unknown-import": "This file is not here any more. Send it again",
    "gone-on": "This file has gone on meanwhile. Look at how it stands now",
    "unknown-column": "A column is matched that the file does not have. Reload the page and try again",
  },
};

export const importFieldWords: Readonly<Record<Locale, Readonly<Record<ImportField, string>>>> = {
  en: {
    email: "Email address",
    name: "Name",
    firstName: "First name",
    lastName: "Last name",
    company: "Company",
    phone: "Phone number",
    region: "Region",
    source: "Source",
  },
};

export const importStateWords: Readonly<Record<Locale, Readonly<Record<ImportState, string>>>> = {
  en: {
    matching: "Columns to match",
    checking: "Being checked",
    checked: "Checked, not taken over",
    importing: "Being taken over",
    done: "Taken over",
    undone: "Taken back",
  },
};

const encodings: Readonly<Record<ImportEncoding, string>> = {
  "utf-8": "",
  "utf-16": "The file is in UTF-16, which was read as such.",
  "windows-1252":
    "The file is not in UTF-8 and was read as Windows-1252, in which older spreadsheets save. Look whether accents are right in the rows below; if not, save the file as “CSV UTF-8” and send it again.",
};

export const importWords = {
  en: {
    repeats: (line: number) => `The same address stands in line ${line} already`,
    brokenAt: (line: number) =>
      `The file can't be read as CSV from line ${line} on: look for a quotation mark that is missing or too many there`,
    pageTitle: "Import leads – Staff",
    title: "Import leads",
    lead: "Bring people in from a CSV file. Nothing is taken over before you have seen what would happen, and an import can be taken back as a whole.",
    consent:
      "Consent to follow-up mails can't be imported: whoever sends such mails must be able to prove where and when it was given.",
    file: "CSV file",
    fileHint: `With a heading line. At most ${importLimits.megabytes} MB and ${rowsMax} rows; best in UTF-8.`,
    chooseFile: "Choose a CSV file",
    tooLarge: `The file is larger than ${importLimits.megabytes} MB. Part it into several files and send them one after another`,
    upload: "Send the file",
    earlier: "Earlier imports",
    earlierCaption: "Files that were sent, the newest first",
    columns: { file: "File", by: "By", at: "Sent", rows: "Rows", state: "State" },
    one: {
      rows: (number: number) => `${rows(number)} below the heading`,
      encodings,
      match: "Which column holds what?",
      matchHint: "We guessed by the headings. A column that is left out is not taken over.",
      columnOf: (heading: string) => `Column “${heading}”`,
      columnWithout: (place: number) => `Column ${place}, without a heading`,
      leaveOut: "Leave out",
      whenKnown: "What about people we know already?",
      fill: "Fill what is empty",
      fillHint: "What is known stays as it is",
      replace: "Replace what is known",
      replaceHint: "Names, companies, phone numbers and regions of the file go before ours; empty cells change nothing",
      check: "Check the file",
      checkHint: "Checking changes nothing.",
      preview: "The first rows",
      previewCaption: "The first rows of the file",
      line: "Line",
      discard: "Throw the file away",
      again: "Match the columns differently",
      working: {
        checking: "The file is being checked",
        importing: "The file is being taken over",
        undoing: "The import is being taken back",
      },
      progress: (done: number, all: number) => `${count(done)} of ${rows(all)} so far.`,
      look: "Look again",
      would: "What would happen",
      did: "What happened",
      created: "New leads",
      filled: "Known leads that get something new",
      unchanged: "Known leads that stay as they are",
      refused: "Rows that can't be taken over",
      take: (number: number) => `Take over ${leads(number)}`,
      nothingToTake: "No row brings anything new: there is nothing to take over.",
      problems: "Rows that can't be taken over",
      problemsCaption: "Rows that can't be taken over, and why",
      problemsSome: (shown: number, all: number) =>
        `The first ${count(shown)} of ${count(all)}. The file has them all.`,
      problemsFile: "Download these rows with their problems as CSV",
      problem: "Problem",
      row: "Row",
      undo: "Take the whole import back",
      undoHint:
        "New leads go away again and filled fields become empty, except where somebody has worked on a lead since.",
      undone: (kept: number) =>
        kept === 0
          ? "The import is taken back."
          : `The import is taken back, except ${leads(kept)} that somebody has worked on since.`,
      toLeads: "To the leads",
      sendAnother: "Send another file",
    },
    answers: { discarded: "The file is thrown away. Nothing was taken over." },
  },
} as const satisfies Record<Locale, unknown>;
