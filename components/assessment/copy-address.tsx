"use client";

import { useState } from "react";
import { ScriptButton } from "@/components/ui/button";

type CopyAddressProps = { readonly address: string; readonly label: string; readonly done: string };

/** Puts an address on the clipboard and says so. */
export function CopyAddress({ address, label, done }: CopyAddressProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  return (
    <>
      <ScriptButton label={label} onClick={() => void copy()} />
      <span role="status">{isCopied ? done : ""}</span>
    </>
  );
}
