import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mailTemplates } from "@/db/schema/lead-work";
import { violatedConstraint } from "@/db/violation";
import type { Draft, LetterAbout, TemplateRefusal } from "@/lib/leads/letter";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";
import type { StaffEventKind } from "@/lib/staff/staff-event";

export type TemplateWish = Draft & {
  /** Null for a new one. */
  readonly templateId: string | null;
  /** The version that the form showed. */
  readonly version: number;
  readonly name: string;
  readonly about: LetterAbout;
};

/**
 * Keeps a template, new or changed, with a line of who did it. Refuses a name that another has, and a change over a
 * colleague's.
 */
export async function keepTemplate(
  database: Database,
  staff: StaffMember,
  { wish, now }: { readonly wish: TemplateWish; readonly now: Date },
): Promise<Result<{ readonly templateId: string }, TemplateRefusal>> {
  return unlessNameTaken(() =>
    database.transaction((transaction) =>
      wish.templateId === null ? add(transaction, staff, { wish, now }) : change(transaction, staff, { wish, now }),
    ),
  );
}

type Keeping = { readonly wish: TemplateWish; readonly now: Date };

async function add(database: Database, staff: StaffMember, { wish, now }: Keeping) {
  const text = textOf(wish);
  const columns = { ...text, changedBy: staff.name, changedAt: now };
  const [added] = await database.insert(mailTemplates).values(columns).returning({ id: mailTemplates.id });
  if (added === undefined) return refused("unknown-template");
  await record(database, staff, { kind: "added-template", templateId: added.id, after: text, now });
  return accepted({ templateId: added.id });
}

async function change(database: Database, staff: StaffMember, { wish, now }: Keeping) {
  const templateId = wish.templateId ?? "";
  const before = await lockTemplate(database, templateId);
  if (before === null || before.deletedAt !== null) return refused("unknown-template");
  if (before.version !== wish.version) return refused("template-changed");
  const after = textOf(wish);
  await database
    .update(mailTemplates)
    .set({ ...after, changedBy: staff.name, changedAt: now, version: wish.version + 1 })
    .where(eq(mailTemplates.id, templateId));
  await record(database, staff, { kind: "changed-template", templateId, before: textOf(before), after, now });
  return accepted({ templateId });
}

/** Takes a template away; mails that were made from it stay as they are. Doing it twice changes nothing. */
export async function removeTemplate(
  database: Database,
  staff: StaffMember,
  { templateId, now }: TemplateChoice,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const before = await lockTemplate(transaction, templateId);
    if (before === null || before.deletedAt !== null) return;
    await transaction
      .update(mailTemplates)
      .set({ deletedAt: now, changedBy: staff.name })
      .where(eq(mailTemplates.id, templateId));
    await record(transaction, staff, { kind: "removed-template", templateId, before: textOf(before), now });
  });
}

type TemplateChoice = { readonly templateId: string; readonly now: Date };

/** Brings a template back that was taken away, unless another has its name meanwhile. */
export async function restoreTemplate(
  database: Database,
  staff: StaffMember,
  { templateId, now }: TemplateChoice,
): Promise<Result<null, TemplateRefusal>> {
  return unlessNameTaken(() =>
    database.transaction(async (transaction) => {
      const gone = await lockTemplate(transaction, templateId);
      if (gone === null || gone.deletedAt === null) return refused("unknown-template");
      await transaction
        .update(mailTemplates)
        .set({ deletedAt: null, changedBy: staff.name })
        .where(eq(mailTemplates.id, templateId));
      await record(transaction, staff, { kind: "restored-template", templateId, after: textOf(gone), now });
      return accepted(null);
    }),
  );
}

async function unlessNameTaken<Value>(
  keep: () => Promise<Result<Value, TemplateRefusal>>,
): Promise<Result<Value, TemplateRefusal>> {
  try {
    return await keep();
  } catch (error) {
    if (violatedConstraint(error) === "mail_templates_have_their_own_name") return refused("name-taken");
    throw error;
  }
}

async function lockTemplate(database: Database, templateId: string) {
  const [found] = await database.select().from(mailTemplates).where(eq(mailTemplates.id, templateId)).for("update");
  return found ?? null;
}

type TemplateText = Pick<TemplateWish, "name" | "about" | "subject" | "body">;

function textOf({ name, about, subject, body }: TemplateText): TemplateText {
  return { name, about, subject, body };
}

type TemplateEvent = TemplateChoice & {
  readonly kind: Extract<StaffEventKind, `${string}-template`>;
  readonly before?: TemplateText;
  readonly after?: TemplateText;
};

async function record(database: Database, staff: StaffMember, { templateId, now, ...told }: TemplateEvent) {
  await recordStaffEvent(database, staff, { event: { ...told, subject: "template", subjectId: templateId }, now });
}
