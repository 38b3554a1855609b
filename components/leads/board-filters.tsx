import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField, type SelectOption } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/board.module.css";
import { boardOrders, type BoardView } from "@/lib/leads/board";
import { searchLengthMax, viewQuery } from "@/lib/leads/filter";
import { outcomes } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import { boardWords } from "@/lib/leads/words/board";

const { list } = leadDeskWords.en;
const words = boardWords.en;

/** Links to the stages, where these stand below one another and not side by side. */
export function BoardJumps({ children }: { readonly children: ReactNode }) {
  return <div className={styles["jumps"]}>{children}</div>;
}

type BoardFiltersProps = { readonly view: BoardView; readonly owners: readonly SelectOption[] };

/** What narrows every column at once, as a plain GET form. */
export function BoardFilters({ view: { filter, order }, owners }: BoardFiltersProps) {
  return (
    <search>
      <form method="get" action="/staff/leads/board" aria-label={words.filters} className={styles["filters"]}>
        <TextField
          label={list.search}
          name="search"
          type="search"
          maxLength={searchLengthMax}
          defaultValue={filter.search}
        />
        <SelectField
          label={list.owner}
          name="owner"
          defaultValue={filter.owner ?? ""}
          options={[{ value: "", label: list.anyOwner }, { value: "none", label: list.noOwner }, ...owners]}
        />
        <SelectField
          label={list.outcome}
          name="outcome"
          defaultValue={filter.outcome ?? ""}
          options={[
            { value: "", label: list.anyOutcome },
            ...outcomes.map((value) => ({ value, label: leadWords.en.outcomes[value] })),
          ]}
        />
        <SelectField
          label={words.order}
          name="order"
          defaultValue={order}
          options={boardOrders.map((value) => ({ value, label: words.orders[value] }))}
        />
        <div className={styles["actions"]}>
          <Button variant="secondary">{list.show}</Button>
          <TextLink href="/staff/leads/board">{list.clear}</TextLink>
          <TextLink href={`/staff/leads${viewQuery({ filter, sort: "newest" })}`}>{words.asList}</TextLink>
        </div>
      </form>
    </search>
  );
}
