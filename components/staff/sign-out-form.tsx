"use client";

import { forgetDrafts } from "@/components/staff/drafts";
import { Button } from "@/components/ui/button";

/** Signs out, and leaves no draft behind in this browser. */
export function SignOutForm({ label }: { readonly label: string }) {
  return (
    <form method="post" action="/staff/sign-out" onSubmit={forgetDrafts}>
      <Button variant="quiet" size="small">
        {label}
      </Button>
    </form>
  );
}
