import { useEffect, type RefObject } from "react";
import { listIds } from "@/components/leads/list-ids";
import { isTyping } from "@/components/ui/is-typing";

type Options = { readonly isOn: boolean; readonly toggleAll: () => void };
type Body = RefObject<HTMLElement | null>;

/**
 * Single keys for the rows below `body` (listed in the sheet of keys), unless somebody is typing, holds Ctrl, Alt or ⌘,
 * or has turned them off.
 */
export function useListKeys(body: Body, { isOn, toggleAll }: Options): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (action === undefined || document.querySelector("dialog[open], [role=dialog]") !== null) return;
      event.preventDefault();
      action({ body, toggleAll });
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  });
}

type Action = (list: { readonly body: Body; readonly toggleAll: () => void }) => void;

const actions: Readonly<Record<string, Action>> = {
  j: ({ body }) => go(body, 1),
  k: ({ body }) => go(body, -1),
  o: ({ body }) => linksIn(body)[placeOf(body)]?.click(),
  x: ({ body }) => rowOf(body)?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click(),
  a: ({ toggleAll }) => toggleAll(),
  e: () => document.getElementById(listIds.changeSelected)?.click(),
  n: () => document.querySelector<HTMLAnchorElement>("a[rel=next]")?.click(),
  p: () => document.querySelector<HTMLAnchorElement>("a[rel=prev]")?.click(),
  "/": () => document.getElementById(listIds.search)?.focus(),
  "?": () => openKeys(),
};

/** Moves the focus from row to row; the first key goes to the first row. */
function go(body: Body, step: 1 | -1): void {
  const links = linksIn(body);
  const place = placeOf(body);
  const next = place === -1 ? 0 : Math.min(links.length - 1, Math.max(0, place + step));
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: "nearest" });
}

function linksIn({ current }: Body): readonly HTMLAnchorElement[] {
  return [...(current?.querySelectorAll<HTMLAnchorElement>("th a") ?? [])];
}

function rowOf(body: Body): Element | null {
  const row = document.activeElement?.closest("tr") ?? null;
  return body.current?.contains(row) === true ? row : null;
}

function placeOf(body: Body): number {
  const row = rowOf(body);
  return row === null ? -1 : linksIn(body).findIndex((link) => row.contains(link));
}

function openKeys(): void {
  const sheet = document.getElementById(listIds.keys);
  if (sheet instanceof HTMLDialogElement) sheet.showModal();
}
