"use client";

import { useCallback, useEffect, useState, type ComponentType } from "react";
import type { PaletteProps } from "@/components/staff/palette";
import { Button, ButtonLink } from "@/components/ui/button";
import { useHasScript } from "@/components/ui/use-has-script";

type PaletteOpenerProps = Pick<PaletteProps, "pages" | "words"> & {
  readonly opener: string;
  /** Where searching works without script. */
  readonly searchHref: string;
};

/**
 * The button, and Ctrl+K or ⌘K, that open the palette: pages, leads and searches from everywhere in the desk. The
 * palette itself is fetched when it is first opened. Without script the button is a link to the list's search.
 */
export function PaletteOpener({ opener, searchHref, pages, words }: PaletteOpenerProps) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => {
    setOpen(true);
    void import("@/components/staff/palette").then(({ Palette: loaded }) => setPalette(() => loaded));
  }, []);
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [open]);
  const hasScript = useHasScript();
  if (!hasScript) {
    return (
      <ButtonLink href={searchHref} variant="secondary" size="small">
        {opener}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        size="small"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
      >
        {opener}
      </Button>
      {Palette !== null && <Palette isOpen={isOpen} onOpenChange={setOpen} pages={pages} words={words} />}
    </>
  );
}
