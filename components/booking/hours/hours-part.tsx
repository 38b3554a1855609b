import type { ReactNode } from "react";
import { Stack } from "@/components/ui/stack";

type HoursPartProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

/** One part of the page of hours, with its heading. */
export function HoursPart({ id, title, children }: HoursPartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <Stack gap="large">
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}
