import { randomUUID } from "node:crypto";
import { connect, type Database } from "@/db/client";
import { freeStarts, onlyTheseTakeCalls } from "@/e2e/faults/consultants";
import type { ResendDesk } from "@/e2e/resend-server";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** Where jobs are made and their effects are looked for: the product's own database, and the provider of its mails. */
export type Ground = {
  readonly database: Database;
  readonly resend: ResendDesk;
  /** What the product seals with. */
  readonly secret: string;
  readonly staff: StaffMember;
  /** The only colleague who takes calls, and two of their free times. */
  readonly consultantId: string;
  readonly starts: readonly [Date, Date];
};

/** Asked again and again until the effect of a job is there. */
export type Effect = () => Promise<boolean>;

/** Makes a job of one kind and what it needs. */
export type Trial = (ground: Ground) => Promise<Effect>;

export const sender = {
  name: "Waymark",
  email: "hello@waymark.example",
  postalAddress: null,
  url: "https://waymark.example",
};

/** Somebody of whom nothing is known yet. */
export const newAddress = () => `${randomUUID()}@example.com`;

/** Works on a product's database with a connection that ends before the product does. */
export async function onGround<Value>(
  { url, ...known }: { readonly url: string; readonly resend: ResendDesk; readonly secret: string },
  work: (ground: Ground) => Promise<Value>,
): Promise<Value> {
  const connection = connect(url);
  const { database } = connection;
  try {
    const now = new Date();
    const [consultantId = ""] = await onlyTheseTakeCalls(database, [{}]);
    const person = { email: newAddress(), name: "Sana Idris", role: "administrator" } as const;
    const staff = await newColleague(database, person, now);
    const [first, second] = await freeStarts(database, 3);
    if (first === undefined || second === undefined) throw new Error("Nobody can be called.");
    return await work({ ...known, database, staff, consultantId, starts: [first, second] });
  } finally {
    await connection.close();
  }
}
