import "@/lib/config/production";
import { currentModel } from "@/lib/assessment/current-model";
import { distributionOf, influenceOf, withoutUnknowns } from "@/lib/assessment/distribution";
import { modelHash } from "@/lib/assessment/fingerprint";
import { profilesInput } from "@/lib/assessment/input";
import { answerInvariants } from "@/lib/assessment/invariants";
import { type AssessmentModel, bands, outcomes } from "@/lib/assessment/model";
import { exhaustiveChecks, modelProblems } from "@/lib/assessment/model-problems";
import profileFile from "@/lib/assessment/profiles.json";
import { checkProfile } from "@/lib/assessment/profiles";
import { sampleAnswers } from "@/lib/assessment/sample";

/** `npm run model:report`: what the model says over all answer sets, which questions decide, and its promises. */
const sampleSize = 2_000;
const figures = new Intl.NumberFormat("en-CA");
const { profiles } = profilesInput.parse(profileFile);

print(`${currentModel.id} version ${currentModel.version}, ${currentModel.publishedOn}, ${modelHash(currentModel)}`);
printShares("All answer sets", currentModel);
printShares("Without “I'm not sure”", withoutUnknowns(currentModel));
printInfluence();
const broken = printInvariants() + printProfiles() + printProblems();
process.exitCode = broken === 0 ? 0 : 1;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printShares(title: string, model: AssessmentModel): void {
  const { answerSets, outcomes: byOutcome, bands: byBand, bandsByMargin, margin } = distributionOf(model);
  const share = (count: number) => `${((100 * count) / answerSets).toFixed(1)} %`.padStart(7);
  print(`\n${title}: ${figures.format(answerSets)}`);
  for (const outcome of outcomes) print(`  ${outcome.padEnd(8)}${share(byOutcome[outcome])}`);
  for (const band of bands) {
    print(`  ${band.padEnd(8)}${share(byBand[band])} as shown, ${share(bandsByMargin[band])} by margin alone`);
  }
  const { mean, deviation, least, most } = margin;
  print(`  margin  mean ${mean.toFixed(2)}, sd ${deviation.toFixed(2)}, from ${least} to +${most}`);
}

function printInfluence(): void {
  print("\nShare of contexts in which a question can change the outcome");
  const influences = influenceOf(currentModel).toSorted(
    (left, right) => right.decisive / right.contexts - left.decisive / left.contexts,
  );
  for (const { questionId, decisive, contexts } of influences) {
    print(`  ${questionId.padEnd(13)}${((100 * decisive) / contexts).toFixed(1).padStart(5)} %`);
  }
}

/** Prints every promise with the number of cases that were checked; returns how many broke it. */
function printInvariants(): number {
  print(`\nInvariants (${figures.format(sampleSize)} answer sets each where a sample is named)`);
  const sample = sampleAnswers(currentModel, sampleSize);
  const sampled = answerInvariants.map(({ number, name, holds }) => {
    const failures = sample.filter((answers) => !holds(currentModel, answers)).length;
    return { number, name, checked: sample.length, kind: "sample", failures };
  });
  const exhaustive = exhaustiveChecks.map(({ number, promise, check }) => {
    const { checked, broken: failures } = check(currentModel);
    return { number, name: promise, checked, kind: "exhaustive", failures: failures.length };
  });
  const all = [...sampled, ...exhaustive].toSorted((left, right) => left.number - right.number);
  for (const { number, name, checked, kind, failures } of all) {
    const counted = `${figures.format(checked)} (${kind}), ${failures} broken`;
    print(`  ${String(number).padStart(2)}  ${name}: ${counted}`);
  }
  return all.reduce((sum, { failures }) => sum + failures, 0);
}

function printProfiles(): number {
  const failed = profiles.filter((profile) => !checkProfile(currentModel, profile).isPassed).length;
  print(`  15  profiles keep their outcome within a version: ${profiles.length} (exhaustive), ${failed} broken`);
  return failed;
}

function printProblems(): number {
  const problems = modelProblems(currentModel, profiles);
  print(problems.length === 0 ? "\nNo problems: this version may be published." : "\nProblems:");
  for (const { name, detail } of problems) print(`  ${name}: ${detail}`);
  return problems.length;
}
