import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { editDraftName } from "@/components/staff/drafts";
import { ForgetDraft } from "@/components/staff/forget-draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { leadAnswers } from "@/lib/leads/words";
import { leadWorkWords } from "@/lib/leads/words/lead-work";
import { mergePageWords } from "@/lib/leads/words/merging";

const words = mergePageWords.en;

type LeadAnswerProps = { readonly leadId: string; readonly query: Readonly<Record<string, unknown>> };

/** What was just done with the lead, and the way back where there is one. */
export function LeadAnswer({ leadId, query }: LeadAnswerProps) {
  const { done, merge, from } = query;
  if (done === "merged") return <Merged leadId={leadId} merge={typeof merge === "string" ? merge : ""} />;
  if (done === "parted") return <Parted other={query["other"]} />;
  const answer = typeof from === "string" ? words.cameFrom : leadAnswers("en", done);
  if (answer === undefined) return null;
  return (
    <Notice tone="success" isAnswer>
      <p>{answer}</p>
      <Undo leadId={leadId} query={query} />
    </Notice>
  );
}

/** The button that takes back what was just done, where it can be. */
function Undo({ leadId, query: { done, undo, task, note } }: LeadAnswerProps) {
  if (typeof undo === "string") {
    return (
      <form method="post" action="/staff/leads/take-back">
        <input type="hidden" name="lead" value={leadId} />
        <UndoButton name="event" value={undo} />
      </form>
    );
  }
  if ((done === "note-removed" || done === "note-edited") && typeof note === "string") {
    return (
      <form method="post" action="/staff/leads/note-restore">
        <ForgetDraft name={editDraftName(note)} />
        <input type="hidden" name="lead" value={leadId} />
        <UndoButton name="note" value={note} />
      </form>
    );
  }
  if (done !== "ticked" || typeof task !== "string") return null;
  return (
    <form method="post" action="/staff/leads/tick">
      <input type="hidden" name="task" value={task} />
      <input type="hidden" name="back" value="lead" />
      <UndoButton name="done" value="no" />
    </form>
  );
}

function UndoButton({ name, value }: { readonly name: string; readonly value: string }) {
  const { button, window } = leadWorkWords.en.undo;
  return (
    <p>
      <Button name={name} value={value} variant="secondary" size="small">
        {button}
      </Button>{" "}
      {name !== "done" && window}
    </p>
  );
}

function Merged({ leadId, merge }: { readonly leadId: string; readonly merge: string }) {
  return (
    <Notice tone="success" isAnswer>
      <p>{words.merged}</p>
      <form method="post" action="/staff/leads/part">
        <input type="hidden" name="lead" value={leadId} />
        <Button name="merge" value={merge} variant="secondary" size="small">
          {words.undo}
        </Button>
      </form>
    </Notice>
  );
}

function Parted({ other }: { readonly other: unknown }) {
  const path = leadPath(typeof other === "string" ? other : undefined);
  return (
    <Notice tone="success" isAnswer>
      <p>
        {words.parted} {path !== "/staff/leads" && <a href={path}>{words.otherLead}</a>}
      </p>
    </Notice>
  );
}
