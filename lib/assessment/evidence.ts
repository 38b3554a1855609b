import type { CautionId } from "@/lib/assessment/ratings";
import type { ByOption } from "@/lib/assessment/questions";
import type { StackParts } from "@/lib/assessment/words/outcomes";
import type { FactId } from "@/lib/content/facts";

/** Facts of `lib/content` that support the sentence beside each answer; none marks our own judgement or a truism. */
export const optionEvidence: ByOption<readonly FactId[]> = {
  workload: {
    compute: ["F22", "F21", "F18", "F81", "F30"],
    rules: ["F41", "F02", "F01"],
    mixed: ["F29", "F46"],
    fanout: ["F03", "F75", "F23"],
    streams: ["F75", "F78", "F23"],
    not_sure: [],
  },
  realtime: {
    none: ["F29", "F01"],
    touches: ["F27", "F28"],
    screens: ["F75", "F27"],
    core: ["F84", "F24"],
    not_sure: [],
  },
  concurrency: {
    lt1k: ["F46"],
    "1k-20k": ["F46", "F47"],
    "20k-200k": ["F03", "F17", "F23"],
    gt200k: ["F75", "F05", "F48"],
    not_sure: [],
  },
  data: {
    complex: ["F02", "F41", "F01"],
    relational: ["F02"],
    mixed: [],
    events: ["F02", "F22"],
    not_sure: [],
  },
  admin: { many: ["F73", "F02"], some: ["F73"], none: ["F73"], not_sure: [] },
  security: { regulated: ["F51", "F55", "F10", "F74"], personal: ["F51", "F55"], low: [], not_sure: [] },
  ai: { core: ["F68"], analytics: ["F68"], hosted: ["F76"], none: [], not_sure: [] },
  architecture: {
    monolith: ["F83", "F07", "F08", "F09"],
    few: ["F79"],
    events: ["F82", "F46"],
    serverless: ["F49", "F17"],
    not_sure: [],
  },
  timeline: { lt3: ["F73"], "3-6": [], later: [], not_sure: [] },
  team: { py_only: ["F01", "F15"], py_mostly: [], both: [], js_mostly: ["F77"], js_only: ["F77"], neither: [] },
  existing: { python: ["F68"], none: [], other: [], js_front: ["F75", "F77"], node: [], not_sure: [] },
  capacity: { "1-3": [], "4-8": [], "9+": [], not_sure: [] },
};

export const cautionEvidence: Readonly<Record<CautionId, readonly FactId[]>> = {
  "cpu-on-event-loop": ["F22", "F21"],
  "django-realtime": ["F23", "F24", "F27"],
  "node-regulated": ["F60", "F63"],
  "early-microservices": [],
  "small-team-split": [],
  "beyond-both": ["F30", "F48"],
  "node-structure": ["F08"],
};

/** Versions and dates in the outlines come from these facts. */
export const stackEvidence: StackParts<readonly FactId[]> = {
  django: {
    framework: ["F12"],
    language: ["F87", "F19"],
    database: ["F02"],
    interface: ["F73", "F67"],
    live: ["F27"],
    background: ["F26"],
  },
  node: {
    runtime: ["F13"],
    framework: ["F08", "F39", "F72"],
    language: ["F69"],
    database: ["F01"],
    protection: ["F55", "F56", "F63"],
    live: ["F28"],
  },
  hybrid: { core: ["F12", "F79"], edge: ["F13", "F79"], database: [], between: ["F46"], people: [] },
  either: { decide: [], django: ["F12", "F02"], node: ["F13", "F08"], measure: ["F80"] },
};
