import type { AnswerSet, AssessmentModel } from "@/lib/assessment/model";

/** Complete answer sets, spread evenly over all there are; the same for every run (generator: mulberry32). */
export function sampleAnswers(model: AssessmentModel, size: number): readonly AnswerSet[] {
  const next = mulberry32(20261122);
  return Array.from({ length: size }, () =>
    Object.fromEntries(
      model.questions.map(({ id, options }) => [id, options[Math.floor(next() * options.length)]?.id ?? ""]),
    ),
  );
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
