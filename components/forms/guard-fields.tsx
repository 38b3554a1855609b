/** What a form carries against robots; `lib/http/suspicion.ts` reads it. */
export type Guard = {
  readonly formKey: string;
  /** The signed slip of `sealForm`. */
  readonly challenge: string;
};

type GuardFieldsProps = Guard & {
  /** The name of the trap: a field that people neither see nor reach, and robots fill in. */
  readonly trap: string;
  readonly trapLabel: string;
};

/** The form's key, its slip, the place for the browser's work, and the trap. */
export function GuardFields({ formKey, challenge, trap, trapLabel }: GuardFieldsProps) {
  return (
    <>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="solution" defaultValue="" />
      <div className="visually-hidden" aria-hidden="true">
        <label>
          {trapLabel}
          <input type="text" name={trap} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
