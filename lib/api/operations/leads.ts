import { leadBody, leadListQuery, leadPatch, noQuery } from "@/lib/api/input/requests";
import { leadPageShape, leadShape, problemShape } from "@/lib/api/input/resources";
import { entityTagOf, versionOf } from "@/lib/api/input/versions";
import { operation, problemOf, valueAnswer, type ApiAnswer } from "@/lib/api/operation";
import { findApiLead, listApiLeads } from "@/lib/api/queries/leads";
import { apiWords } from "@/lib/api/words";
import type { Database } from "@/db/client";
import { problems } from "@/lib/http/problem";
import { captureLead } from "@/lib/leads/commands";
import { patchLead, type PatchRefusal } from "@/lib/leads/commands/patch-lead";

const { leads: words, refusals } = apiWords.en;

const listLeads = operation({
  id: "listLeads",
  method: "GET",
  path: "/leads",
  scope: "leads:read",
  summary: words.list,
  query: leadListQuery,
  answers: { 200: { description: words.page, schema: leadPageShape } },
  handle: async ({ database, query }) => {
    const { order, changedSince, limit, after, ...filter } = query;
    const page = await listApiLeads(database, { filter, order, changedSince, limit, after });
    return valueAnswer(200, { leads: page.rows, next: page.next });
  },
});

const getLead = operation({
  id: "getLead",
  method: "GET",
  path: "/leads/{id}",
  scope: "leads:read",
  summary: words.get,
  query: noQuery,
  answers: {
    200: { description: words.one, schema: leadShape, etag: true },
    404: { description: words.unknown, schema: problemShape },
  },
  handle: ({ database, params }) => leadAnswer(database, params["id"] ?? "", 200),
});

const createLead = operation({
  id: "createLead",
  method: "POST",
  path: "/leads",
  scope: "leads:write",
  summary: words.create,
  description: words.createExplained,
  query: noQuery,
  body: leadBody,
  answers: {
    200: { description: words.known, schema: leadShape, etag: true },
    201: { description: words.created, schema: leadShape, etag: true },
  },
  handle: async ({ database, now, caller, body }) => {
    const { source, ...person } = body;
    const lead = { ...person, attribution: { source: source ?? "api" }, broughtBy: caller };
    const { leadId, isNew } = await database.transaction((transaction) => captureLead(transaction, lead, now));
    return leadAnswer(database, leadId, isNew ? 201 : 200);
  },
});

const changeLead = operation({
  id: "changeLead",
  method: "PATCH",
  path: "/leads/{id}",
  scope: "leads:write",
  summary: words.change,
  description: words.changeExplained,
  query: noQuery,
  body: leadPatch,
  needsVersion: true,
  answers: {
    200: { description: words.changed, schema: leadShape, etag: true },
    404: { description: words.unknown, schema: problemShape },
    409: { description: words.notAllowed, schema: problemShape },
    412: { description: words.versionMoved, schema: problemShape },
    428: { description: words.versionMissing, schema: problemShape },
  },
  handle: async ({ database, now, caller, params, body, ifMatch }) => {
    if (ifMatch === null) return problemOf(refusals.versionMissing);
    const version = versionOf(ifMatch);
    if (version === undefined) return problemOf(refusals.versionMoved);
    const leadId = params["id"] ?? "";
    const { tags, stage, ownerId, nextStep } = body;
    const wished = { stage, ownerId, nextStep };
    const fields = Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
    const patched = await patchLead(database, caller, { patch: { leadId, version, fields, tags }, now });
    return patched.ok ? leadAnswer(database, leadId, 200) : problemOf(patchRefusals[patched.reason]);
  },
});

const patchRefusals = {
  "unknown-lead": problems.notFound,
  "merged-meanwhile": refusals.mergedMeanwhile,
  "version-moved": refusals.versionMoved,
  "move-not-allowed": refusals.moveNotAllowed,
  "call-not-begun": refusals.callNotBegun,
  "unknown-owner": refusals.unknownOwner,
} as const satisfies Record<PatchRefusal, unknown>;

async function leadAnswer(database: Database, leadId: string, status: number): Promise<ApiAnswer> {
  const lead = await findApiLead(database, leadId);
  return lead === null ? problemOf(problems.notFound) : valueAnswer(status, lead, entityTagOf(lead.version));
}

export const leadOperations = [listLeads, getLead, createLead, changeLead];
