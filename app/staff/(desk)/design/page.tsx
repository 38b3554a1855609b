import type { Metadata } from "next";
import { Gallery } from "@/components/ui/gallery/gallery";
import { requireStaff } from "@/lib/staff/session";

export const metadata: Metadata = { title: "Design system – Staff", robots: { index: false } };

/** Every piece of components/ui in every state; the frame of the staff desk stands around it. */
export default async function DesignPage() {
  await requireStaff("/staff/design");
  return <Gallery />;
}
