import { Fragment } from "react";
import { leadName } from "@/lib/leads/display";

type LeadTitleProps = { readonly lead: Parameters<typeof leadName>[0] };

/** What a lead is called, as a heading: a long address breaks before its @ and behind its dots, not within a word. */
export function LeadTitle({ lead }: LeadTitleProps) {
  return leadName(lead)
    .split(/(?=@)|(?<=\.)/)
    .map((part, place) => (
      // The parts of one text never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={place}>
        {place > 0 && <wbr />}
        {part}
      </Fragment>
    ));
}
