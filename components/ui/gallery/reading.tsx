import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Columns, MarginNote, NumberedSection, Wide } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** Running text with its margin, cards in columns, questions that open. */
export function ReadingShown() {
  return (
    <NumberedSection id="reading" number={2} title="A text with its sources beside it">
      <p>
        A paragraph is about 70 letters wide. A link in it, such as <a href="#foundations">the one to the colours</a>,
        is underlined, as colour alone wouldn't show it to everybody.
      </p>
      <MarginNote label="Source">
        <a href="https://docs.djangoproject.com/">Django documentation</a>, checked on{" "}
        <time dateTime="2026-11-22">22 November 2026</time>.
      </MarginNote>
      <p>
        The note stands beside the paragraph before it. In a narrow window it comes below, behind a rule, so that the
        order of reading stays the same.
      </p>
      <h3>A heading of the third level</h3>
      <p>
        Code looks like <code>SELECT 1</code>, and <strong>what matters</strong> is heavier.
      </p>
      <ul>
        <li>A list has a hanging mark,</li>
        <li>and keeps to the same measure.</li>
      </ul>
      <Wide>
        <Columns>
          <Card
            eyebrow="1"
            title="Read"
            action={
              <TextLink href="#reading" variant="onward">
                The comparison
              </TextLink>
            }
          >
            <p>What is known about both, with a source and a date for every figure.</p>
          </Card>
          <Card
            eyebrow="2"
            title="Answer"
            action={
              <TextLink href="#reading" variant="onward">
                The assessment
              </TextLink>
            }
          >
            <p>Twelve questions about your product and your team.</p>
          </Card>
          <Card
            eyebrow="3"
            title="Talk"
            action={
              <TextLink href="#reading" variant="onward">
                Free times
              </TextLink>
            }
          >
            <p>A call with a consultant, free, at a time that suits your zone.</p>
          </Card>
        </Columns>
      </Wide>
      <div>
        <Disclosure id="opened" title="A question whose answer is open" level="h3" isOpen>
          <p>The answer is in the page whether it is open or not, and it is printed.</p>
        </Disclosure>
        <Disclosure title="A question whose answer is closed" level="h3">
          <p>Here it is.</p>
        </Disclosure>
      </div>
    </NumberedSection>
  );
}
