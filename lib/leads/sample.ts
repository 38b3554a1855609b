import { bands, outcomes, plainAddress, type Band, type Outcome, type Stage } from "@/lib/leads/lead";
import { companyHeads, companyTails, familyNames, givenNames, regions, sources } from "@/lib/leads/sample-names";
import { scoreOf, type ScoredLead } from "@/lib/leads/score";
import { workingMinutesBetween } from "@/lib/leads/working-time";

export type SampleLead = ScoredLead & {
  readonly id: string;
  readonly email: string;
  readonly region: string;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly outcome: Outcome;
  readonly band: Band;
  readonly score: number;
  readonly source: string;
  readonly createdAt: Date;
  /** When a colleague answered; null while nobody has. */
  readonly answeredAt: Date | null;
  readonly responseMinutes: number | null;
  readonly tags: readonly string[];
  /** What a colleague planned after answering. */
  readonly task: string | null;
};

export type SampleWish = {
  readonly count: number;
  /** The same seed gives the same leads; their times count back from `now`. */
  readonly seed: number;
  readonly owners: readonly string[];
  readonly now: Date;
};

const threeYearsMs = 3 * 365 * 86_400_000;
const lists = {
  given: givenNames.split("|"),
  family: familyNames.split("|"),
  head: companyHeads.split("|"),
  tail: companyTails.split("|"),
  region: regions.split("|"),
  source: sources.split("|"),
  stage: ["new", "contacted", "contacted", "booked", "held", "held", "won", "lost", "lost", "lost"],
  capacity: ["1-3", "1-3", "4-8", "9+", "not_sure"],
  timeline: ["lt3", "3-6", "3-6", "later", "not_sure"],
  security: ["regulated", "personal", "personal", "low"],
  existing: ["none", "python", "node", "js_front", "other"],
  tag: ["agency", "budget agreed", "public sector", "rewrite", "second opinion", "spring"],
  task: ["Ask for a date", "Call again", "Send an example", "Send the offer"],
} as const;

/** The lead of this number, from 1 to `count`: ever more of them come as time goes on, over three years. */
export function sampleLead(number: number, { count, seed, owners, now }: SampleWish): SampleLead {
  const chance = chances(seed, number);
  const pick = <Entry>(list: readonly Entry[], fallback: Entry) => list[Math.floor(chance() * list.length)] ?? fallback;
  const createdAt = new Date(now.getTime() - Math.floor(threeYearsMs * (1 - Math.sqrt(number / count))));
  const stage: Stage = pick(lists.stage, "new");
  const [first, last, head] = [pick(lists.given, ""), pick(lists.family, ""), pick(lists.head, "")];
  const answeredAt = stage === "new" ? null : answerTo(createdAt, chance(), now);
  const lead = {
    name: chance() < 0.9 ? `${first} ${last}` : null,
    company: chance() < 0.8 ? `${head} ${pick(lists.tail, "")}` : null,
    phone: chance() < 0.3 ? `+1 416 555 01${String(number % 100).padStart(2, "0")}` : null,
    acceptsFollowUp: chance() < 0.35,
    outcome: pick(outcomes, "either"),
    band: pick(bands, "level"),
    furthest: stage === "lost" ? pick(["contacted", "booked", "held"] as const, "contacted") : stage,
    signals: {
      capacity: pick(lists.capacity, "1-3"),
      timeline: pick(lists.timeline, "later"),
      security: pick(lists.security, "low"),
      existing: pick(lists.existing, "none"),
    },
  };
  return {
    ...lead,
    id: sampleId(seed, number),
    email: plainAddress(`${word(first)}.${word(last)}${number}@${word(head)}.sample.example`),
    region: pick(lists.region, ""),
    stage,
    ownerId: stage === "new" && chance() < 0.75 ? null : pick(owners, null),
    score: scoreOf(lead),
    source: pick(lists.source, ""),
    createdAt,
    answeredAt,
    responseMinutes: answeredAt && workingMinutesBetween(createdAt, answeredAt),
    ...workOn(answeredAt !== null, chance),
  };
}

/** What colleagues did about it: some leads carry a tag, and for a few something is planned. */
function workOn(isAnswered: boolean, chance: () => number): Pick<SampleLead, "tags" | "task"> {
  const tag = lists.tag[Math.floor((chance() / 0.15) * lists.tag.length)];
  const task = isAnswered ? lists.task[Math.floor((chance() / 0.06) * lists.task.length)] : undefined;
  return { tags: tag === undefined ? [] : [tag], task: task ?? null };
}

/** Most within a day, some within three. */
function answerTo(createdAt: Date, chance: number, now: Date): Date {
  return new Date(Math.min(now.getTime(), createdAt.getTime() + 60_000 + Math.floor(chance ** 3 * 3 * 86_400_000)));
}

function word(text: string): string {
  return text.normalize("NFD").replaceAll(/[^a-zA-Z]/g, "");
}

/** A sequence of numbers from 0 up to 1, always the same for a seed and number (mulberry32 by Tommy Ettinger). */
function chances(seed: number, number: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A UUID of version 8 (RFC 9562, 5.8: our own scheme) that says which seed and number made it. */
function sampleId(seed: number, number: number): string {
  const [first, last] = [seed.toString(16).padStart(8, "0"), number.toString(16).padStart(12, "0")];
  return `${first}-0000-8000-8000-${last}`;
}
