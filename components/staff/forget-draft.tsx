"use client";

import { useEffect } from "react";
import { keepDraft } from "@/components/staff/drafts";

/** Stands where something was just stored: this browser's draft of it goes. Shows nothing. */
export function ForgetDraft({ name }: { readonly name: string }) {
  useEffect(() => keepDraft(name, ""), [name]);
  return null;
}
