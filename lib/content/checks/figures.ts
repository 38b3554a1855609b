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

function textOfFact(fact: Fact, content: Content): string {
  const titles = fact.sources.map((key) => {
    const source = content.sources[key];
    return `${source?.title} ${source?.datedOn} ${source?.note ?? ""}`;
  });
  return [fact.claim, fact.figure ?? "", ...titles].join(" ");
}

function numbersOf(unit: Unit, content: Content): ReadonlySet<string> {
  const facts = unit.evidence.flatMap((id) => content.facts[id] ?? []);
  return new Set(facts.flatMap((fact) => numbersIn(textOfFact(fact, content))));
}

/** Numbers in a sentence that its facts do not contain. Names of versions may stand anywhere, if some fact knows them. */
function strayNumbers(unit: Unit, content: Content, known: ReadonlySet<string>): readonly string[] {
  const text = plainText(unit.parts, { ...checkingLookups(content), brief: () => "" });
  const allowed = numbersOf(unit, content);
  const withoutVersions = text.replaceAll(productVersion, (found, product: string, version: string) =>
    known.has(`${product} ${version}`) ? "" : found,
  );
  return numbersIn(withoutVersions).filter((number) => !allowed.has(number));
}

function proseProblems(content: Content): readonly Problem[] {
  const known = new Set(Object.values(content.facts).flatMap((fact) => versionsIn(textOfFact(fact, content))));
  const units = content.pages.filter(({ kind }) => kind === "comparison").flatMap((page) => unitsOf(page, content));
  return units
    .filter(({ kind }) => kind !== "heading")
    .flatMap((unit) =>
      strayNumbers(unit, content, known).map((number): Problem => {
        return {
          kind: "figure-differs",
          where: placeOf(unit),
          what: `${number} is in none of ${unit.evidence.join(" ")}`,
        };
      }),
    );
}

function namedFigureProblems(content: Content): readonly Problem[] {
  return Object.entries(content.facts).flatMap(([id, fact]) => {
    const known = new Set(numbersIn(`${fact.claim} ${fact.figure ?? ""}`));
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
