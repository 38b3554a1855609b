"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import styles from "@/components/staff/palette.module.css";
import { useFoundLeads, type PaletteEntry } from "@/components/staff/use-found-leads";

export type PaletteProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly pages: readonly PaletteEntry[];
  /** `{words}` stands for what was typed. */
  readonly words: Readonly<
    Record<"title" | "input" | "pages" | "leads" | "actions" | "search" | "none" | "close", string>
  >;
};

type Group = { readonly value: string; readonly items: readonly PaletteEntry[] };

/** Finds a page of the desk or a lead by some letters and goes there; arrows choose, Enter goes, Escape closes. */
export function Palette({ isOpen, onOpenChange, pages, words }: PaletteProps) {
  const [typed, setTyped] = useState("");
  const leads = useFoundLeads(isOpen ? typed : "");
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange} onOpenChangeComplete={(open) => open || setTyped("")}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles["backdrop"]} />
        <Dialog.Popup className={styles["popup"]} aria-label={words.title}>
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={groupsOf({ typed, pages, leads }, words)}
            itemToStringValue={(entry: PaletteEntry) => entry.label}
            value={typed}
            onValueChange={(value, { reason }) => reason === "item-press" || setTyped(value)}
            autoHighlight="always"
            keepHighlight
          >
            <div className={styles["head"]}>
              <Autocomplete.Input className={styles["input"]} aria-label={words.input} placeholder={words.input} />
              <Dialog.Close className={styles["close"]}>{words.close}</Dialog.Close>
            </div>
            <Autocomplete.Empty className={styles["empty"]}>{words.none}</Autocomplete.Empty>
            <Autocomplete.List className={styles["list"]}>
              {(group: Group) => <Entries key={group.value} group={group} />}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Entries({ group }: { readonly group: Group }) {
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className={styles["label"]}>{group.value}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: PaletteEntry) => (
          <Autocomplete.Item
            key={entry.href}
            value={entry}
            className={styles["entry"]}
            onClick={() => window.location.assign(entry.href)}
          >
            <span>{entry.label}</span>
            {entry.detail !== undefined && <span className={styles["detail"]}>{entry.detail}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}

type Known = Pick<PaletteProps, "pages"> & { readonly typed: string; readonly leads: readonly PaletteEntry[] };

/** Only what fits what was typed, and no empty group. */
function groupsOf({ typed, pages, leads }: Known, words: PaletteProps["words"]): readonly Group[] {
  const sought = typed.trim().toLowerCase();
  const search = {
    href: `/staff/leads?${new URLSearchParams({ search: typed.trim() }).toString()}`,
    label: words.search.replace("{words}", typed.trim()),
  };
  return [
    { value: words.pages, items: pages.filter(({ label }) => label.toLowerCase().includes(sought)) },
    { value: words.leads, items: leads },
    { value: words.actions, items: sought === "" ? [] : [search] },
  ].filter(({ items }) => items.length > 0);
}
