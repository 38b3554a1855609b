import { Button, ButtonRow } from "@/components/ui/button";
import { stagesAfter, waitsForCall, type Standing } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

type StageFormProps = Standing & { readonly leadId: string; readonly version: number };

/** A button for every stage that may follow; one press moves the lead. */
export function StageForm({ leadId, version, ...lead }: StageFormProps) {
  const { lead: words } = leadDeskWords.en;
  return (
    <form method="post" action="/staff/leads/move" aria-label={words.move}>
      <input type="hidden" name="lead" value={leadId} />
      <input type="hidden" name="version" value={version} />
      <ButtonRow>
        {stagesAfter(lead).map((next, place) => (
          <Button key={next} name="stage" value={next} variant={place === 0 ? "primary" : "secondary"} size="small">
            {words.moveTo(leadWords.en.stages[next])}
          </Button>
        ))}
      </ButtonRow>
      {waitsForCall(lead) && <p>{words.heldLater(leadWords.en.stages.held)}</p>}
    </form>
  );
}
