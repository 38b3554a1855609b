"use client";

import { Failure, type FailureProps } from "@/app/failure";

/** A fault that no room further in has caught. */
export default function AppError(props: FailureProps) {
  return (
    <main id="main" tabIndex={-1}>
      <Failure {...props} />
    </main>
  );
}
