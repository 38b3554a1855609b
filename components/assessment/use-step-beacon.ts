"use client";

import { useEffect, useRef } from "react";

/**
 * Tells the server once, when the page is left or hidden, which questions were answered here: a step itself asks it
 * nothing. Only the codes of questions and the source travel, nothing of the visitor.
 */
export function useStepBeacon(address: string, carried: string): (code: string) => void {
  const told = useRef(new Set<string>());
  const waiting = useRef(new Set<string>());

  useEffect(() => {
    const tell = () => {
      if (waiting.current.size === 0) return;
      const form = new URLSearchParams(carried);
      form.append("steps", [...waiting.current].join(","));
      if (navigator.sendBeacon(address, form)) waiting.current.clear();
    };
    const tellWhenHidden = () => (document.visibilityState === "hidden" ? tell() : undefined);
    document.addEventListener("visibilitychange", tellWhenHidden);
    window.addEventListener("pagehide", tell);
    return () => {
      document.removeEventListener("visibilitychange", tellWhenHidden);
      window.removeEventListener("pagehide", tell);
    };
  }, [address, carried]);

  return (code) => {
    if (told.current.has(code)) return;
    told.current.add(code);
    waiting.current.add(code);
  };
}
