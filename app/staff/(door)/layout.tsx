import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "@/app/site-frame";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Around the pages that lead into the desk: what every visitor sees, as nobody is known yet. */
export default function DoorLayout({ children }: { readonly children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
