import { useEffect, useState, type RefObject } from "react";

/** Which boxes below `body` are ticked: they stay the browser's own, so that the form sends them with and without script. */
export function useSelection(body: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState(0);
  const onChange = () => setSelected(tickedIn(body));
  useEffect(() => {
    // A browser that comes back to the page keeps the ticks.
    const look = () => setSelected(tickedIn(body));
    window.addEventListener("pageshow", look);
    return () => window.removeEventListener("pageshow", look);
  }, [body]);
  const toggleAll = () => {
    const boxes = boxesIn(body);
    const isAll = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !isAll;
    onChange();
  };
  return { selected, onChange, toggleAll };
}

function tickedIn(body: RefObject<HTMLElement | null>): number {
  return boxesIn(body).filter(({ checked }) => checked).length;
}

function boxesIn({ current }: RefObject<HTMLElement | null>): readonly HTMLInputElement[] {
  return [...(current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
}
