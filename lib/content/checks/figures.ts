import { type Problem, placeOf } from "@/lib/content/checks/problem";
import type { Chart } from "@/lib/content/charts";
import type { Fact } from "@/lib/content/facts";
import { checkingLookups } from "@/lib/content/page-words";
import { plainText } from "@/lib/content/plain-text";
import type { Content } from "@/lib/content/published";
import { type Unit, unitsOf } from "@/lib/content/units";

const productVersion =
  /\b(Django|Node\.js|Python|CPython|PyPy|Express|Fastify|NestJS|npm|Debian|TypeScript|HTTP)[ /]v?(\d[\d.]*\d|\d)/g;

/** Numbers as they are compared: "49,000" and "49000" are one, "05" is 5, and a version such as 6.1.3 stays whole. */
function numbersIn(text: string): readonly string[] {
  const found = text.match(/\d[\d,]*(?:\.\d+)*/g) ?? [];
  return found.map((number) => number.replaceAll(",", "").replace(/^0+(?=\d)/, ""));
}

function versionsIn(text: string): readonly string[] {
  return [...text.matchAll(productVersion)].map(([, product, version]) => `${product} ${version}`);
}

/** What a fact says itself. The title, the date and the note of its source are somebody else's numbers. */
function textOfFact(fact: Fact): string {
  return `${fact.claim} ${fact.figure ?? ""}`;
}

/** The facts that a sentence names; a heading names none, and has those of its section. */
function evidenceOf(unit: Unit, units: readonly Unit[]): readonly string[] {
  if (unit.kind !== "heading") return unit.evidence;
  return units.filter((other) => placeOf(other) === placeOf(unit)).flatMap(({ evidence }) => evidence);
}

function numbersOf(evidence: readonly string[], content: Content): ReadonlySet<string> {
  return new Set(evidence.flatMap((id) => content.facts[id] ?? []).flatMap((fact) => numbersIn(textOfFact(fact))));
}

/** Numbers in a sentence, without names of versions: those may stand anywhere, if some fact knows them. */
function numbersSaid(unit: Unit, content: Content, known: ReadonlySet<string>): readonly string[] {
  const text = plainText(unit.parts, { ...checkingLookups(content), brief: () => "" });
  const withoutVersions = text.replaceAll(productVersion, (found, product: string, version: string) =>
    known.has(`${product} ${version}`) ? "" : found,
  );
  return numbersIn(withoutVersions);
}

/** Numbers that no fact holds and that may stand all the same, each with the reason. The list may only shrink. */
const numbersOfOurOwn: readonly { readonly where: string; readonly number: string; readonly because: string }[] = [
  { where: "accessibility#top", number: "2.2", because: "the version of the guidelines that we aim at" },
  { where: "accessibility#how-tested", number: "320", because: "the narrowest window of our own tests" },
];

type Stray = { readonly where: string; readonly number: string; readonly evidence: readonly string[] };

/** Numbers on the pages that the facts named beside them do not hold. */
function strayNumbers(content: Content): readonly Stray[] {
  const known = new Set(Object.values(content.facts).flatMap((fact) => versionsIn(textOfFact(fact))));
  return content.pages.flatMap((page) => {
    const units = unitsOf(page, content);
    return units.flatMap((unit) => {
      const evidence = evidenceOf(unit, units);
      const held = numbersOf(evidence, content);
      return numbersSaid(unit, content, known)
        .filter((number) => !held.has(number))
        .map((number) => ({ where: placeOf(unit), number, evidence }));
    });
  });
}

function proseProblems(content: Content): readonly Problem[] {
  const strays = strayNumbers(content);
  const isSame = (one: Pick<Stray, "where" | "number">, other: Pick<Stray, "where" | "number">) =>
    one.where === other.where && one.number === other.number;
  const unexplained = strays
    .filter((stray) => !numbersOfOurOwn.some((own) => isSame(own, stray)))
    .map(({ where, number, evidence }) => ({ where, what: `${number} is in none of ${evidence.join(" ")}` }));
  const idle = numbersOfOurOwn
    .filter((own) => !strays.some((stray) => isSame(own, stray)))
    .map(({ where, number }) => ({ where, what: `${number} needs no reason here` }));
  return [...unexplained, ...idle].map((found): Problem => ({ kind: "figure-differs", ...found }));
}

function namedFigureProblems(content: Content): readonly Problem[] {
  return Object.entries(content.facts).flatMap(([id, fact]) => {
    const known = new Set(numbersIn(textOfFact(fact)));
    return Object.entries(fact.figures ?? {})
      .filter(([, value]) => numbersIn(value).some((number) => !known.has(number)))
      .map(([name, value]): Problem => ({ kind: "figure-differs", where: `${id}.${name}`, what: value }));
  });
}

type ChartValue = { readonly label: string; readonly value: string; readonly facts: readonly string[] };

function valuesOf(chart: Chart): readonly ChartValue[] {
  switch (chart.kind) {
    case "dots":
      return chart.rows.flatMap(({ label, points }) =>
        points.map(({ name, value, fact }) => ({ label: `${label}, ${name}`, value: String(value), facts: [fact] })),
      );
    case "bars":
      return chart.rows.map(({ label, value, fact }) => ({ label, value: String(value), facts: [fact] }));
    case "support":
      return chart.rows.flatMap(({ label, fromOn, untilOn, facts }) =>
        [fromOn, untilOn].map((value) => ({ label, value, facts })),
      );
  }
}

/** A value of a picture stands in its fact as it is written there: "136.267", "2028-04". */
function chartProblems(content: Content): readonly Problem[] {
  return Object.entries(content.charts).flatMap(([id, chart]) =>
    valuesOf(chart)
      .filter(({ value, facts }) => !facts.some((fact) => content.facts[fact]?.figure?.includes(value)))
      .map(({ label, value }): Problem => ({
        kind: "figure-differs",
        where: `chart ${id}`,
        what: `${label}: ${value}`,
      })),
  );
}

/** Numbers that differ from the facts they are said to come from, in prose, in named figures and in pictures. */
export function figureProblems(content: Content): readonly Problem[] {
  return [...proseProblems(content), ...namedFigureProblems(content), ...chartProblems(content)];
}
