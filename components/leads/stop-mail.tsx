import { Button } from "@/components/ui/button";
import { letterPageWords } from "@/lib/leads/words/letters";

/** For a colleague whom the person told, on the phone or by mail, that they want no more of it. */
export function StopMail({ leadId }: { readonly leadId: string }) {
  return (
    <form method="post" action="/staff/leads/no-mail">
      <Button name="lead" value={leadId} variant="quiet" size="small">
        {letterPageWords.en.noMail}
      </Button>
    </form>
  );
}
