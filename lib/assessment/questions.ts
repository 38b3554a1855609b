/** The questions in the order in which they are asked. */
export const questionIds = [
  "workload",
  "realtime",
  "concurrency",
  "data",
  "admin",
  "security",
  "ai",
  "architecture",
  "timeline",
  "team",
  "existing",
  "capacity",
] as const;
export type QuestionId = (typeof questionIds)[number];

/** The answers that each question offers, in their order. All other tables are total over these ids. */
export const optionIdsByQuestion = {
  workload: ["compute", "rules", "mixed", "fanout", "streams", "not_sure"],
  realtime: ["none", "touches", "screens", "core", "not_sure"],
  concurrency: ["lt1k", "1k-20k", "20k-200k", "gt200k", "not_sure"],
  data: ["complex", "relational", "mixed", "events", "not_sure"],
  admin: ["many", "some", "none", "not_sure"],
  security: ["regulated", "personal", "low", "not_sure"],
  ai: ["core", "analytics", "hosted", "none", "not_sure"],
  architecture: ["monolith", "few", "events", "serverless", "not_sure"],
  timeline: ["lt3", "3-6", "later", "not_sure"],
  team: ["py_only", "py_mostly", "both", "js_mostly", "js_only", "neither"],
  existing: ["python", "none", "other", "js_front", "node", "not_sure"],
  capacity: ["1-3", "4-8", "9+", "not_sure"],
} as const satisfies Readonly<Record<QuestionId, readonly string[]>>;

export type OptionId<Question extends QuestionId = QuestionId> = (typeof optionIdsByQuestion)[Question][number];

export type ByQuestion<Value> = Readonly<Record<QuestionId, Value>>;
export type ByOption<Value> = { readonly [Question in QuestionId]: Readonly<Record<OptionId<Question>, Value>> };

/** The answer that says "I'm not sure", wherever a question offers it. */
export const unknownOptionId = "not_sure";
