import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadListSettings, leadViews } from "@/db/schema/leads";
import { violatedConstraint } from "@/db/violation";
import { viewsMax, type ListSettings, type ViewRefusal } from "@/lib/leads/list-choices";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type NewView = { readonly name: string; readonly query: string; readonly isShared: boolean };

/** Keeps a filter and order of the list under a name. The same name again, by the same colleague, is refused. */
export async function saveView(
  database: Database,
  staff: StaffMember,
  { view, now }: { readonly view: NewView; readonly now: Date },
): Promise<Result<{ readonly viewId: string }, ViewRefusal>> {
  return unlessTaken(async () => {
    const [saved] = await database.execute<{ id: string }>(sql`
      INSERT INTO ${leadViews} (owner_id, name, query, is_shared, created_at)
      SELECT ${staff.id}::uuid, ${view.name}, ${view.query}, ${view.isShared}::boolean, ${now.toISOString()}::timestamptz
      WHERE (SELECT count(*) FROM ${leadViews} WHERE owner_id = ${staff.id}::uuid) < ${viewsMax}
      RETURNING id`);
    return saved === undefined ? refused("too-many-views") : accepted({ viewId: saved.id });
  });
}

export type ViewChange = {
  readonly viewId: string;
  readonly name: string;
  readonly isShared: boolean;
  /** What it shows from now on; left out, it stays. */
  readonly query?: string | undefined;
};

/** Changes one of a colleague's own views; those of others don't exist for them here. */
export async function changeView(
  database: Database,
  staff: StaffMember,
  { viewId, ...values }: ViewChange,
): Promise<Result<{ readonly viewId: string }, ViewRefusal>> {
  return unlessTaken(async () => {
    const changed = await database
      .update(leadViews)
      .set(values)
      .where(and(eq(leadViews.id, viewId), eq(leadViews.ownerId, staff.id)))
      .returning({ viewId: leadViews.id });
    return changed[0] === undefined ? refused("unknown-view") : accepted(changed[0]);
  });
}

/** Forgets one of a colleague's own views, also where it was somebody's first page. */
export async function forgetView(
  database: Database,
  staff: StaffMember,
  viewId: string,
): Promise<Result<null, ViewRefusal>> {
  const gone = await database
    .delete(leadViews)
    .where(and(eq(leadViews.id, viewId), eq(leadViews.ownerId, staff.id)))
    .returning({ id: leadViews.id });
  return gone.length === 0 ? refused("unknown-view") : accepted(null);
}

/** Makes a view, own or shared, what the bare address of the list shows; null makes it all leads again. */
export async function openWithView(
  database: Database,
  staff: StaffMember,
  viewId: string | null,
): Promise<Result<null, ViewRefusal>> {
  const kept = await database.execute(sql`
    INSERT INTO ${leadListSettings} (staff_id, default_view_id)
    SELECT ${staff.id}::uuid, ${viewId}::uuid
    WHERE ${viewId}::uuid IS NULL OR EXISTS
      (SELECT 1 FROM ${leadViews} WHERE id = ${viewId}::uuid AND (is_shared OR owner_id = ${staff.id}::uuid))
    ON CONFLICT (staff_id) DO UPDATE SET default_view_id = excluded.default_view_id
    RETURNING staff_id`);
  return kept.length === 0 ? refused("unknown-view") : accepted(null);
}

/** Keeps how a colleague wants to see the list. */
export async function keepListSettings(
  database: Database,
  staff: StaffMember,
  { columns, density, hasKeys }: Omit<ListSettings, "defaultViewId">,
): Promise<void> {
  const values = { columns: [...columns], density, hasKeys };
  await database
    .insert(leadListSettings)
    .values({ staffId: staff.id, ...values })
    .onConflictDoUpdate({ target: leadListSettings.staffId, set: values });
}

async function unlessTaken<Value>(
  work: () => Promise<Result<Value, ViewRefusal>>,
): Promise<Result<Value, ViewRefusal>> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) === "lead_views_have_their_own_name") return refused("name-taken");
    throw error;
  }
}
