import type { ByOption, ByQuestion } from "@/lib/assessment/questions";

/**
 * Short codes of questions and options in an address, as in `?v=1&w=r&l=n`. Question codes are one letter and never
 * "v", which carries the version; option codes are one letter or digit, unique within their question.
 */
export const questionCodes: ByQuestion<string> = {
  workload: "w",
  realtime: "l",
  concurrency: "c",
  data: "d",
  admin: "b",
  security: "s",
  ai: "a",
  architecture: "g",
  timeline: "f",
  team: "t",
  existing: "e",
  capacity: "p",
};

export const optionCodes: ByOption<string> = {
  workload: { compute: "c", rules: "r", mixed: "m", fanout: "f", streams: "s", not_sure: "u" },
  realtime: { none: "n", touches: "t", screens: "s", core: "c", not_sure: "u" },
  concurrency: { lt1k: "1", "1k-20k": "2", "20k-200k": "3", gt200k: "4", not_sure: "u" },
  data: { complex: "c", relational: "r", mixed: "m", events: "e", not_sure: "u" },
  admin: { many: "m", some: "s", none: "n", not_sure: "u" },
  security: { regulated: "r", personal: "p", low: "l", not_sure: "u" },
  ai: { core: "c", analytics: "a", hosted: "h", none: "n", not_sure: "u" },
  architecture: { monolith: "m", few: "f", events: "e", serverless: "s", not_sure: "u" },
  timeline: { lt3: "1", "3-6": "2", later: "3", not_sure: "u" },
  team: { py_only: "1", py_mostly: "2", both: "3", js_mostly: "4", js_only: "5", neither: "n" },
  existing: { python: "p", none: "n", other: "o", js_front: "f", node: "j", not_sure: "u" },
  capacity: { "1-3": "1", "4-8": "4", "9+": "9", not_sure: "u" },
};
