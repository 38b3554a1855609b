import { currentModel } from "@/lib/assessment/current-model";
import { distributionOf, influenceOf } from "@/lib/assessment/distribution";
import { modelProblems } from "@/lib/assessment/model-problems";
import { recommend } from "@/lib/assessment/recommend";
import { composeReport } from "@/lib/assessment/report";
import { sampleAnswers } from "@/lib/assessment/sample";
import { sensitivity } from "@/lib/assessment/sensitivity";
import { unknownsOf } from "@/lib/assessment/unknowns";

/** First part of `npm run bench:assessment`: the arithmetic alone, in one thread; median of five rounds. */
const sample = sampleAnswers(currentModel, 5_000);
const rounds = 5;
const goalPerSecond = 10_000;
const figures = new Intl.NumberFormat("en-CA");

const perSecond = {
  recommend: rate((answers) => recommend(currentModel, answers)),
  "recommend + sensitivity": rate((answers) => [recommend(currentModel, answers), sensitivity(currentModel, answers)]),
  unknowns: rate((answers) => unknownsOf(currentModel, answers)),
  "whole report in words": rate((answers) => composeReport(currentModel, answers)),
};
for (const [what, value] of Object.entries(perSecond)) {
  console.log(`${what.padEnd(26)}${figures.format(Math.round(value)).padStart(9)} / s`);
}
console.log(`${"distribution".padEnd(26)}${milliseconds(() => distributionOf(currentModel))} ms`);
console.log(`${"influence".padEnd(26)}${milliseconds(() => influenceOf(currentModel))} ms`);
console.log(`${"all checks of a model".padEnd(26)}${milliseconds(() => modelProblems(currentModel))} ms`);

const isReached = perSecond["recommend + sensitivity"] >= goalPerSecond;
console.log(
  `goal: recommend + sensitivity ≥ ${figures.format(goalPerSecond)} / s: ${isReached ? "reached" : "MISSED"}`,
);
process.exitCode = isReached ? 0 : 1;

function rate(work: (answers: (typeof sample)[number]) => unknown): number {
  const rates = Array.from({ length: rounds }, () => {
    const started = performance.now();
    for (const answers of sample) work(answers);
    return (1_000 * sample.length) / (performance.now() - started);
  });
  return median(rates);
}

function milliseconds(work: () => unknown): string {
  const times = Array.from({ length: 15 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times).toFixed(1).padStart(9);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}
