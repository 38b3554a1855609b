import { useRef, useState, type DragEvent, type PointerEvent } from "react";
import { stages, type Stage } from "@/lib/leads/lead";

type Wish = { readonly id: string; readonly to: string };

/**
 * Dragging for all the cards of a board, listened to on the board itself: thousands of cards cost no more than one. A
 * card can be dragged from the moment somebody presses on it, so that without script none pretends to.
 */
export function useBoardDrag(move: (wish: Wish) => unknown) {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const end = () => {
    dragged.current = null;
    setDraggedId(null);
  };
  const listeners = {
    onPointerDown: ({ target }: PointerEvent) => {
      const card = isOfForm(target) ? null : cardAt(target);
      if (card !== null) card.draggable = true;
    },
    onDragStart: ({ target, dataTransfer }: DragEvent) => {
      const card = cardAt(target);
      if (card === null) return;
      dragged.current = card.dataset["card"] ?? null;
      dataTransfer.effectAllowed = "move";
      setDraggedId(dragged.current);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged.current !== null && stageAt(event.target) !== null) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const [id, to] = [dragged.current, stageAt(event.target)];
      if (id === null || to === null) return;
      event.preventDefault();
      end();
      void move({ id, to });
    },
    onDragEnd: end,
  };
  return { draggedId, listeners };
}

function cardAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-card]") : null;
}

/** What is pressed in a card's form is the form's: text is selected, a list opens. */
function isOfForm(target: EventTarget): boolean {
  return target instanceof Element && target.closest("form") !== null;
}

function stageAt(target: EventTarget): Stage | null {
  const id = target instanceof Element ? target.closest("section[id^='stage-']")?.id : undefined;
  return stages.find((stage) => id === `stage-${stage}`) ?? null;
}
