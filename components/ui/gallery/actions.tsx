import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { NumberedSection } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

const variants = ["primary", "secondary", "danger", "quiet"] as const;

/** Buttons and links, at rest and disabled; pointing and pressing show the other states. */
export function ActionsShown() {
  return (
    <NumberedSection id="actions" number={3} title="One thing to do">
      <ButtonRow>
        {variants.map((variant) => (
          <Button key={variant} type="button" variant={variant}>
            {variant}
          </Button>
        ))}
      </ButtonRow>
      <ButtonRow>
        {variants.map((variant) => (
          <Button key={variant} type="button" variant={variant} disabled>
            {variant}, disabled
          </Button>
        ))}
      </ButtonRow>
      <ButtonRow>
        {variants.map((variant) => (
          <Button key={variant} type="button" variant={variant} size="small">
            {variant}, small
          </Button>
        ))}
      </ButtonRow>
      <ButtonRow>
        <ButtonLink href="#actions">A link as a button</ButtonLink>
        <TextLink href="#actions" variant="onward">
          Onward
        </TextLink>
        <TextLink href="#actions">Plain</TextLink>
        <TextLink href="#actions" variant="quiet">
          Quiet
        </TextLink>
        <TextLink href="#actions" isNewTab>
          Beside the page
        </TextLink>
      </ButtonRow>
    </NumberedSection>
  );
}
