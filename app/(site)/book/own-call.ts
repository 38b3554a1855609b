import { cookies } from "next/headers";
import type { Booking } from "@/lib/booking/booking";
import { findBookingByLink } from "@/lib/booking/queries/find-booking";
import { database } from "@/lib/database";
import { sealedCookies, unsealed, type Seal } from "@/lib/http/sealed-cookie";

const SEAL: Seal = { name: "waymark-call", seconds: 86_400, chunksMax: 1 };

/** The cookies that remember, for a day and in this browser alone, the link of the call that was booked in it. */
export function rememberCall(token: string): Promise<readonly string[]> {
  return sealedCookies(SEAL, { call: token });
}

export type OwnCall = { readonly token: string; readonly booking: Booking };

/** The call that was booked in this browser, while it is ahead. An address that somebody types proves nothing; this does. */
export async function ownCall(now: Date): Promise<OwnCall | null> {
  const token = (await unsealed(SEAL, await cookies()))?.["call"];
  if (typeof token !== "string") return null;
  const booking = await findBookingByLink(database(), token);
  return booking?.status === "confirmed" && booking.startsAt > now ? { token, booking } : null;
}
