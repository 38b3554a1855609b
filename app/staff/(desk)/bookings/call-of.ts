import { notFound } from "next/navigation";
import type { Booking } from "@/lib/booking/booking";
import { callChoice } from "@/lib/booking/input/desk";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { database } from "@/lib/database";

/** The page of a call in the desk; all calls when the name can't be one. */
export function deskCallPath(call: string | undefined): string {
  return callChoice.safeParse({ call }).success ? `/staff/bookings/${call}` : "/staff/bookings";
}

/** The call of an address; the page "not found" when there is none. */
export async function callOf(call: string): Promise<Booking> {
  const isName = callChoice.safeParse({ call }).success;
  return (isName ? await findBooking(database(), call) : null) ?? notFound();
}
