import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mailTemplates } from "@/db/schema/lead-work";
import { violatedConstraint } from "@/db/violation";
import type { Draft, LetterAbout, TemplateRefusal } from "@/lib/leads/letter";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type TemplateWish = Draft & {
  /** Null for a new one. */
  readonly templateId: string | null;
  /** The version that the form showed. */
  readonly version: number;
  readonly name: string;
  readonly about: LetterAbout;
};

/** Keeps a template, new or changed. Refuses a name that another has, and a change over a colleague's. */
export async function keepTemplate(
  database: Database,
  staff: StaffMember,
  { wish, now }: { readonly wish: TemplateWish; readonly now: Date },
): Promise<Result<{ readonly templateId: string }, TemplateRefusal>> {
  const { templateId, version, name, about, subject, body } = wish;
  const columns = { name, about, subject, body, changedBy: staff.name, changedAt: now };
  try {
    if (templateId === null) {
      const [added] = await database.insert(mailTemplates).values(columns).returning({ id: mailTemplates.id });
      return added === undefined ? refused("unknown-template") : accepted({ templateId: added.id });
    }
    const changed = await database
      .update(mailTemplates)
      .set({ ...columns, version: version + 1 })
      .where(and(eq(mailTemplates.id, templateId), eq(mailTemplates.version, version), isNull(mailTemplates.deletedAt)))
      .returning({ id: mailTemplates.id });
    return changed.length > 0 ? accepted({ templateId }) : refused(await whyNot(database, templateId));
  } catch (error) {
    if (violatedConstraint(error) === "mail_templates_have_their_own_name") return refused("name-taken");
    throw error;
  }
}

async function whyNot(database: Database, templateId: string): Promise<TemplateRefusal> {
  const [known] = await database
    .select({ id: mailTemplates.id })
    .from(mailTemplates)
    .where(and(eq(mailTemplates.id, templateId), isNull(mailTemplates.deletedAt)));
  return known === undefined ? "unknown-template" : "template-changed";
}

/** Takes a template away; mails that were made from it stay as they are. Doing it twice changes nothing. */
export async function removeTemplate(
  database: Database,
  staff: StaffMember,
  { templateId, now }: { readonly templateId: string; readonly now: Date },
): Promise<void> {
  await database
    .update(mailTemplates)
    .set({ deletedAt: now, changedBy: staff.name })
    .where(and(eq(mailTemplates.id, templateId), isNull(mailTemplates.deletedAt)));
}

/** Brings a template back that was taken away, unless another has its name meanwhile. */
export async function restoreTemplate(
  database: Database,
  staff: StaffMember,
  templateId: string,
): Promise<Result<null, TemplateRefusal>> {
  try {
    const restored = await database
      .update(mailTemplates)
      .set({ deletedAt: null, changedBy: staff.name })
      .where(and(eq(mailTemplates.id, templateId), isNotNull(mailTemplates.deletedAt)))
      .returning({ id: mailTemplates.id });
    return restored.length > 0 ? accepted(null) : refused("unknown-template");
  } catch (error) {
    if (violatedConstraint(error) === "mail_templates_have_their_own_name") return refused("name-taken");
    throw error;
  }
}
