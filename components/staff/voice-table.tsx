import { Moment } from "@/components/staff/moment";
import styles from "@/components/staff/report-table.module.css";
import { Button, ButtonRow } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { StoredVoice, VoiceState } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

const { desk: words } = voiceWords.en;

const tones: Readonly<Record<VoiceState, "neutral" | "info" | "success" | "warning">> = {
  asked: "neutral",
  written: "warning",
  published: "success",
  declined: "neutral",
  withdrawn: "neutral",
};

type VoiceTableProps = { readonly voices: readonly StoredVoice[]; readonly zone: string };

/** Everybody who was asked, what they wrote, and what may be done with it. */
export function VoiceTable({ voices, zone }: VoiceTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.person}</ColumnHeading>
          <ColumnHeading>{words.columns.words}</ColumnHeading>
          <ColumnHeading>{words.columns.state}</ColumnHeading>
          <ColumnHeading>{words.columns.asked}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {voices.map((voice) => (
          <tr key={voice.id}>
            <th scope="row">
              <TextLink href={`/staff/leads/${voice.leadId}`} variant="quiet">
                {voice.leadName ?? voice.leadEmail}
              </TextLink>
            </th>
            <td className={styles["words"]}>
              {voice.words}
              {voice.name !== null && `\n${[voice.name, voice.company].filter((part) => part !== null).join(", ")}`}
            </td>
            <td>
              <Tag tone={tones[voice.state]}>{words.states[voice.state]}</Tag>
            </td>
            <td>
              <Moment at={voice.askedAt} zone={zone} />
            </td>
            <td>
              <VoiceActions voice={voice} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Words are printed or not; nobody here can change them. */
function VoiceActions({ voice: { id, state, name } }: { readonly voice: StoredVoice }) {
  if (name === null || state === "asked" || state === "withdrawn") return null;
  const hidden = <span className="visually-hidden">: {words.ofPerson(name)}</span>;
  return (
    <ButtonRow>
      {state !== "published" && (
        <form method="post" action="/staff/voices/publish">
          <Button variant="secondary" size="small" name="voice" value={id}>
            {words.publish}
            {hidden}
          </Button>
        </form>
      )}
      {state !== "declined" && (
        <form method="post" action="/staff/voices/decline">
          <Button variant="secondary" size="small" name="voice" value={id}>
            {state === "published" ? words.takeDown : words.decline}
            {hidden}
          </Button>
        </form>
      )}
    </ButtonRow>
  );
}
