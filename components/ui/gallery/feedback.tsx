import { ButtonLink, ButtonRow, Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";
import { NumberedSection } from "@/components/ui/section";

/** What a page says back: refusals, answers, nothing, wait, are you sure. */
export function FeedbackShown() {
  return (
    <NumberedSection id="feedback" number={7} title="What a page says back">
      <ErrorSummary
        takesFocus={false}
        problems={[
          { fieldId: "shown-refused", message: "Enter an email address like name@example.com" },
          { fieldId: "shown-workload-refused", message: "Choose what the system will mostly do" },
        ]}
      />
      <Notice title="Times are in Eastern Time, Toronto">
        <p>
          You can <a href="#fields">choose another zone</a>.
        </p>
      </Notice>
      <Notice tone="success" title="Saved" />
      <Notice tone="warning" title="Somebody has just booked this time">
        <p>Choose another; everything you typed is still here.</p>
      </Notice>
      <Notice tone="danger" title="The mail could not be sent">
        <p>It is kept and will be tried again.</p>
      </Notice>
      <EmptyState
        title="No leads yet"
        cause="Nobody has sent an assessment or booked a call."
        action={
          <ButtonLink href="#feedback" variant="secondary">
            Open the assessment
          </ButtonLink>
        }
      />
      <Loading>Loading leads</Loading>
      <div>
        <Dialog opener="Delete lead" openerLook={{ variant: "danger" }} title="Delete lead: Ada Example">
          <p>The lead goes with its answers, notes and bookings. This can't be undone.</p>
          <form method="dialog">
            <ButtonRow>
              <Button variant="danger">Delete Ada Example</Button>
              <Button variant="secondary">Keep</Button>
            </ButtonRow>
          </form>
        </Dialog>
      </div>
    </NumberedSection>
  );
}
