import { Button, ButtonRow, type ButtonLook } from "@/components/ui/button";
import type { HeldRequest } from "@/lib/assessment/held-request";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";

const { held: words } = assessmentDeskWords.en;

type DecideOnRequestProps = Pick<ButtonLook, "size"> & { readonly request: Pick<HeldRequest, "formKey" | "email"> };

/** Let it through, or discard it: a button each. */
export function DecideOnRequest({ request: { formKey, email }, size = "regular" }: DecideOnRequestProps) {
  return (
    <ButtonRow>
      <form method="post" action="/staff/leads/held/release">
        <Button size={size} variant="secondary" name="request" value={formKey}>
          {words.release}
          <span className="visually-hidden"> {words.releaseHidden(email)}</span>
        </Button>
      </form>
      <form method="post" action="/staff/leads/held/discard">
        <Button size={size} variant="danger" name="request" value={formKey}>
          {words.discard}
          <span className="visually-hidden"> {words.discardHidden(email)}</span>
        </Button>
      </form>
    </ButtonRow>
  );
}
