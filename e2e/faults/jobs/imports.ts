import { eq } from "drizzle-orm";
import { leadImports } from "@/db/schema/imports";
import { leads } from "@/db/schema/leads";
import { newAddress, type Ground, type Trial } from "@/e2e/faults/jobs/ground";
import { beginImport, matchImport, startImport } from "@/lib/leads/commands/begin-import";
import { takeImport } from "@/lib/leads/commands/take-import";
import { startUndoingImport } from "@/lib/leads/commands/undo-import";
import { beginBatch } from "@/lib/leads/commands/write-leads";

type State = (typeof leadImports.$inferSelect)["state"];

/** A file with one person in it that has got as far as a state, without any job. */
async function fileIn(ground: Ground, state: State, email = newAddress()): Promise<string> {
  const { database, staff } = ground;
  const file = { name: "people.csv", bytes: new Uint8Array(Buffer.from(`email,name\n${email},Ada Tester\n`)) };
  const begun = await beginImport(database, staff, { file, now: new Date() });
  if (!begun.ok) throw new Error(begun.reason);
  await database.update(leadImports).set({ state }).where(eq(leadImports.id, begun.value));
  return begun.value;
}

async function stateOf({ database }: Ground, importId: string): Promise<State | undefined> {
  const [row] = await database
    .select({ state: leadImports.state })
    .from(leadImports)
    .where(eq(leadImports.id, importId));
  return row?.state;
}

async function leadOf({ database }: Ground, email: string) {
  const [lead] = await database.select({ deletedAt: leads.deletedAt }).from(leads).where(eq(leads.email, email));
  return lead;
}

/** A matched file is tried dry. */
export const checkImport: Trial = async (ground) => {
  const importId = await fileIn(ground, "matching");
  const match = { importId, mapping: { 0: "email", 1: "name" }, whenKnown: "fill" } as const;
  const matched = await matchImport(ground.database, ground.staff, { match, now: new Date() });
  if (!matched.ok) throw new Error(matched.reason);
  return async () => (await stateOf(ground, importId)) === "checked";
};

/** A checked file becomes leads. */
export const takeOver: Trial = async (ground) => {
  const email = newAddress();
  const importId = await fileIn(ground, "checked", email);
  const started = await startImport(ground.database, ground.staff, { importId, now: new Date() });
  if (!started.ok) throw new Error(started.reason);
  return async () => (await stateOf(ground, importId)) === "done" && (await leadOf(ground, email))?.deletedAt === null;
};

/** What came in with a file goes away again. */
export const undo: Trial = async (ground) => {
  const { database, staff } = ground;
  const [email, now] = [newAddress(), new Date()];
  const importId = await fileIn(ground, "importing", email);
  await beginBatch(database, staff, { batch: { id: importId, kind: "import", changes: {} }, now });
  await takeImport(database, importId, now);
  const started = await startUndoingImport(database, staff, { importId, now });
  if (!started.ok) throw new Error(started.reason);
  return async () => {
    const lead = await leadOf(ground, email);
    return (await stateOf(ground, importId)) === "undone" && lead?.deletedAt instanceof Date;
  };
};
