import { redirect } from "next/navigation";
import { requireStaff } from "@/lib/staff/session";

/** The desk begins with the leads. */
export default async function DeskPage() {
  await requireStaff();
  redirect("/staff/leads");
}
