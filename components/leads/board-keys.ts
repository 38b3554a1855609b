/** The card that an arrow key leads to from another: above or below, or in the same row of the column beside it. */
export function cardBeside(card: HTMLElement, key: string): HTMLElement | null {
  const own = cardsOf(card.closest("section"));
  const place = own.indexOf(card);
  if (key === "ArrowUp") return own[place - 1] ?? null;
  if (key === "ArrowDown") return own[place + 1] ?? null;
  for (let column = columnBeside(card, key); column !== null; column = columnBeside(column, key)) {
    const cards = cardsOf(column);
    if (cards.length > 0) return cards[Math.min(place, cards.length - 1)] ?? null;
  }
  return null;
}

function cardsOf(column: HTMLElement | null): readonly HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
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
