import type { ReactNode } from "react";
import { SiteFrame } from "@/app/site-frame";
import { staffMetadata } from "@/app/staff/staff-metadata";

export const metadata = staffMetadata;

/** Around the pages that lead into the desk: what every visitor sees, as nobody is known yet. */
export default function DoorLayout({ children }: { readonly children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
