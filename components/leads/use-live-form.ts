import { useEffect, useRef, useTransition, type ChangeEvent, type SubmitEvent } from "react";
import { useRouter } from "next/navigation";

/** Somebody who types pauses about as long between words. */
const pauseMs = 250;

/**
 * Shows what a GET form at the top of a list asks for without sending it: while somebody searches, and at once when they
 * choose. The address is replaced, nothing scrolls and the focus stays; the list says its new count by itself. What
 * can't be typed in pieces (a tag, a score) waits for the button.
 */
export function useLiveForm(path: string) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    start(() => router.replace(addressOf(path, form), { scroll: false }));
  };
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    const { currentTarget: form, target } = event;
    const control: unknown = target;
    clearTimeout(timer.current);
    if (control instanceof HTMLSelectElement) show(form);
    else if (control instanceof HTMLInputElement && control.type === "search")
      timer.current = setTimeout(() => show(form), pauseMs);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    show(event.currentTarget);
  };
  return { isBusy, onChange, onSubmit };
}

/** Without what is empty, so that the address stays short. */
function addressOf(path: string, form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  if (query.get("sort") === "newest") query.delete("sort");
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
