"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import styles from "@/components/leads/notes.module.css";
import { keepDraft, keptDraft } from "@/components/staff/drafts";
import { noteLengthMax, suggestedMentions } from "@/lib/leads/note";
import { noteWords } from "@/lib/leads/words/notes";

const words = noteWords.en;

type NoteFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** The name under which this browser keeps the draft: of one note, or of the next one of a colleague about a lead. */
  readonly draftName: string;
  /** The reader's newest note here, or the edited one: a draft that says the same was stored, and may go. */
  readonly stored: string | null;
  /** What stands in the field before anybody types. */
  readonly untouched: string;
  /** Names of colleagues to suggest behind an @. */
  readonly colleagues: readonly string[];
  readonly typed: string | undefined;
  readonly problem: string | undefined;
};

/**
 * The field for a note. With script it suggests colleagues behind an @ and keeps a draft in this browser, which survives
 * a crash or an ended session; without, it is a plain field.
 */
export function NoteField(props: NoteFieldProps) {
  const { draftName, untouched, colleagues, typed, problem } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const { isBack, discard } = useDraft(field, props);
  const suggest = () => {
    const { value = "", selectionStart = 0 } = field.current ?? {};
    setSuggested(suggestedMentions(value.slice(0, selectionStart), colleagues));
  };
  return (
    <>
      <TextAreaField
        ref={field}
        label={props.label}
        name={props.name}
        hint={props.hint}
        rows={5}
        maxLength={noteLengthMax}
        defaultValue={typed ?? untouched}
        error={problem}
        onInput={() => {
          keepDraft(draftName, field.current?.value ?? "");
          suggest();
        }}
        onSelect={suggest}
      />
      <Suggestions
        names={suggested}
        choose={(name) => {
          insertMention(field.current, name);
          keepDraft(draftName, field.current?.value ?? "");
          setSuggested([]);
        }}
      />
      {isBack && (
        <p className={styles["draft"]} aria-live="polite">
          {words.draftBack}{" "}
          <Button type="button" variant="quiet" size="small" onClick={discard}>
            {words.discard}
          </Button>
        </p>
      )}
    </>
  );
}

type Draft = Pick<NoteFieldProps, "draftName" | "stored" | "untouched">;

/** Puts the draft back into an untouched field, and lets it go once it is stored. */
function useDraft(field: RefObject<HTMLTextAreaElement | null>, { draftName, stored, untouched }: Draft) {
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setBack(bringBack(field.current, { draftName, stored, untouched })));
    return () => cancelAnimationFrame(frame);
  }, [field, draftName, stored, untouched]);
  const discard = () => {
    keepDraft(draftName, "");
    write(field.current, untouched);
    field.current?.focus();
    setBack(false);
  };
  return { isBack, discard };
}

/** Whether a draft stands in the field again. */
function bringBack(field: HTMLTextAreaElement | null, { draftName, stored, untouched }: Draft): boolean {
  const draft = keptDraft(draftName);
  if (draft === null || field === null) return false;
  if (stored !== null && draft.trim() === stored.trim()) {
    keepDraft(draftName, "");
    return false;
  }
  if (field.value !== untouched) return false;
  write(field, draft);
  return true;
}

function write(field: HTMLTextAreaElement | null, text: string): void {
  if (field !== null) field.value = text;
}

type SuggestionsProps = { readonly names: readonly string[]; readonly choose: (name: string) => void };

function Suggestions({ names, choose }: SuggestionsProps) {
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {names.length > 0 && words.suggested(names.length)}
      </p>
      {names.length > 0 && (
        <fieldset className={styles["suggestions"]} aria-label={words.suggestions}>
          {names.map((name) => (
            <Button key={name} type="button" variant="secondary" size="small" onClick={() => choose(name)}>
              {words.mention(name)}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Completes the name that was begun behind the last @ before the cursor. */
function insertMention(field: HTMLTextAreaElement | null, name: string): void {
  if (field === null) return;
  const end = field.selectionStart;
  const start = field.value.lastIndexOf("@", end - 1);
  field.setRangeText(`@${name} `, start, end, "end");
  field.focus();
}
