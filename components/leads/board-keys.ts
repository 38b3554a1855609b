/** The card that an arrow key leads to from another: above or below, or in the same row of the column beside it. */
export function cardBeside(card: HTMLElement, key: string): HTMLElement | null {
  const { previousElementSibling: above, nextElementSibling: below } = card;
  if (key === "ArrowUp") return elementOrNull(above);
  if (key === "ArrowDown") return elementOrNull(below);
  const place = [...(card.parentElement?.children ?? [])].indexOf(card);
  for (let column = columnBeside(card, key); column !== null; column = columnBeside(column, key)) {
    const cards = column.querySelectorAll<HTMLElement>("[data-card]");
    if (cards.length > 0) return cards[Math.min(place, cards.length - 1)] ?? null;
  }
  return null;
}

/** The stage of the column to the left or right of a card's; null at the edge, and for other keys. */
export function stageBeside(card: HTMLElement, key: string): string | null {
  return columnBeside(card, key)?.id.replace("stage-", "") ?? null;
}

function columnBeside(inside: HTMLElement, key: string): HTMLElement | null {
  const column = inside.closest("section[id^='stage-']");
  if (key === "ArrowLeft") return elementOrNull(column?.previousElementSibling ?? null);
  return key === "ArrowRight" ? elementOrNull(column?.nextElementSibling ?? null) : null;
}

function elementOrNull(element: Element | null): HTMLElement | null {
  return element instanceof HTMLElement ? element : null;
}
