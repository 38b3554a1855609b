"use client";

import { ScriptButton } from "@/components/ui/button";

/** Opens the browser's print dialog, which can save a PDF, too. */
export function PrintButton({ label }: { readonly label: string }) {
  return <ScriptButton label={label} onClick={() => window.print()} />;
}
