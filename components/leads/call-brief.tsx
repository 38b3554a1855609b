import { Disclosure } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import type { CallBrief } from "@/lib/assessment/brief";
import { callWords } from "@/lib/assessment/words/call";
import { leadDeskWords } from "@/lib/leads/words";

const { brief: words } = leadDeskWords.en;

type CallBriefProps = { readonly brief: CallBrief; readonly isOpen: boolean };

/** What to know before the call: the verdict, why, what speaks against it, what to ask, and every answer as it was given. */
export function CallBriefView({ brief, isOpen }: CallBriefProps) {
  return (
    <Stack>
      <p>
        <strong>{brief.verdict}</strong> {words.fits(brief.fits.django, brief.fits.node)}
      </p>
      <Points title={words.reasons} points={brief.reasons} />
      <Points title={words.counterpoints} points={brief.counterpoints} />
      <Points title={words.tensions} points={brief.tensions} />
      <Points title={words.ask} points={brief.openQuestions.map(({ ask, note }) => `${ask} ${note}`)} />
      <Points title={words.changes} points={brief.closestChanges} />
      <Points title={words.cautions} points={brief.cautions} />
      <Points title={callWords.en.headings.bring} points={brief.bring} />
      <Disclosure title={words.answers} isOpen={isOpen}>
        <SummaryList rows={brief.answers.map(({ label, answer }) => ({ term: label, detail: answer }))} />
      </Disclosure>
    </Stack>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
