import { Button } from "@/components/ui/button";
import { leadName } from "@/lib/leads/display";
import { leadDeskWords } from "@/lib/leads/words";

const { today: words } = leadDeskWords.en;

type TakeLeadProps = {
  readonly lead: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string;
    readonly version: number;
  };
  readonly takerId: string;
};

/** One press makes a lead that nobody looks after one's own, and leads to its page. */
export function TakeLead({ lead, takerId }: TakeLeadProps) {
  return (
    <form method="post" action="/staff/leads/assign">
      <input type="hidden" name="lead" value={lead.id} />
      <input type="hidden" name="version" value={lead.version} />
      <input type="hidden" name="owner" value={takerId} />
      <Button variant="secondary" size="small" aria-label={words.takeLead(leadName(lead))}>
        {words.take}
      </Button>
    </form>
  );
}
