import { Button, ButtonRow } from "@/components/ui/button";
import type { WebhookEndpoint } from "@/lib/connections/webhook";
import { webhookWords } from "@/lib/connections/words/webhooks";

const { page: words } = webhookWords.en;
const base = "/staff/connections/webhooks";

/** Test, pause or resume, remove. */
export function EndpointActions({ endpoint: { id, pausedAt, ownerId } }: { readonly endpoint: WebhookEndpoint }) {
  return (
    <form method="post">
      <input type="hidden" name="endpoint" value={id} />
      {ownerId !== null && <input type="hidden" name="back" value="notifications" />}
      <ButtonRow>
        {pausedAt === null ? (
          <>
            <Button variant="secondary" formAction={`${base}/test`}>
              {words.sendTest}
            </Button>
            <Button variant="secondary" formAction={`${base}/pause`}>
              {words.pause}
            </Button>
          </>
        ) : (
          <Button variant="secondary" formAction={`${base}/resume`}>
            {words.resume}
          </Button>
        )}
        <Button variant="danger" formAction={`${base}/remove`}>
          {words.remove}
        </Button>
      </ButtonRow>
    </form>
  );
}
