"use client";

import { Failure, type FailureProps } from "@/app/failure";

/** A fault in a public page; head and foot stay. */
export default function SiteError(props: FailureProps) {
  return <Failure {...props} />;
}
