import { ActionsShown } from "@/components/ui/gallery/actions";
import { ChoicesShown } from "@/components/ui/gallery/choices";
import { TablesShown } from "@/components/ui/gallery/tables";
import { FeedbackShown } from "@/components/ui/gallery/feedback";
import { FieldsShown } from "@/components/ui/gallery/fields";
import { FoundationsShown } from "@/components/ui/gallery/foundations";
import { NavigationShown } from "@/components/ui/gallery/navigation";
import { ReadingShown } from "@/components/ui/gallery/reading";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";

/** Every piece in every state, for those who build with them and for the checks that look at them. */
export function Gallery() {
  return (
    <Container>
      <PageHeader
        title="Every piece, in every state"
        eyebrow="Design system"
        lead="What Waymark's pages are made of. If a page needs something that isn't here, it is added here first."
        aside={
          <>
            <p>
              <strong>One blue</strong> for what can be pressed; ink for everything else.
            </p>
            <p>No piece on a public page needs script.</p>
          </>
        }
      />
      <FoundationsShown />
      <ReadingShown />
      <ActionsShown />
      <FieldsShown />
      <ChoicesShown />
      <TablesShown />
      <FeedbackShown />
      <NavigationShown />
    </Container>
  );
}
