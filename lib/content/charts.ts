import type { FactId } from "@/lib/content/facts";

/**
 * The numbers and words of every picture. Each value names the fact that it comes from, and a test finds it there.
 * Pictures are drawn by `components/charts`; a writer changes them here.
 */
export type Series = "django" | "node" | "pypy" | "numpy" | "other";

export type DotRow = {
  readonly label: string;
  readonly points: readonly {
    readonly name: string;
    readonly series: Series;
    readonly value: number;
    readonly fact: FactId;
  }[];
};

export type BarRow = {
  readonly label: string;
  readonly series: Series;
  readonly value: number;
  readonly fact: FactId;
};

export type SupportRow = {
  readonly label: string;
  readonly series: Series;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly facts: readonly [FactId, ...FactId[]];
};

type Figure = {
  readonly title: string;
  /** What a reader who cannot see the picture should know: its message, not its look. */
  readonly description: string;
  /** Below the picture, with source marks. */
  readonly caption: string;
};

export type DotChart = Figure & {
  readonly kind: "dots";
  readonly rowHeading: string;
  readonly pointHeading: string;
  readonly valueHeading: string;
  readonly unit: string;
  readonly rows: readonly DotRow[];
};

export type BarChart = Figure & {
  readonly kind: "bars";
  readonly rowHeading: string;
  readonly valueHeading: string;
  readonly unit: string;
  readonly rows: readonly BarRow[];
};

export type SupportChart = Figure & { readonly kind: "support"; readonly rows: readonly SupportRow[] };

export type Chart = DotChart | BarChart | SupportChart;

const cpuWork: DotChart = {
  kind: "dots",
  title: "Time for five small computing tasks",
  description:
    "Node.js is ahead of CPython, the usual Python, in all five tasks. In the matrix task Python with NumPy is far ahead of everything else.",
  caption:
    "Seconds, on a scale where each step is ten times the last; left is quicker. One author, one machine, {{F30.run}}: these are not web requests. [[F30 F31 F32 F34 F85 F86]]",
  rowHeading: "Task",
  pointHeading: "Run by",
  valueHeading: "Time",
  unit: "s",
  rows: [
    {
      label: "Small interpreter, plain code",
      points: [
        { name: "Node.js", series: "node", value: 2.954, fact: "F34" },
        { name: "PyPy", series: "pypy", value: 9.398, fact: "F34" },
        { name: "CPython", series: "django", value: 61.009, fact: "F34" },
      ],
    },
    {
      label: "Matrix multiplication",
      points: [
        { name: "CPython + NumPy", series: "numpy", value: 0.066, fact: "F30" },
        { name: "Node.js", series: "node", value: 3.212, fact: "F30" },
        { name: "PyPy", series: "pypy", value: 3.263, fact: "F86" },
        { name: "CPython", series: "django", value: 136.267, fact: "F30" },
      ],
    },
    {
      label: "Prime numbers, plain code",
      points: [
        { name: "Node.js", series: "node", value: 0.216, fact: "F32" },
        { name: "PyPy", series: "pypy", value: 0.617, fact: "F86" },
        { name: "CPython", series: "django", value: 2.096, fact: "F32" },
      ],
    },
    {
      label: "Base64, compiled code beneath",
      points: [
        { name: "Node.js", series: "node", value: 0.635, fact: "F85" },
        { name: "CPython", series: "django", value: 3.099, fact: "F85" },
        { name: "PyPy", series: "pypy", value: 3.534, fact: "F86" },
      ],
    },
    {
      label: "Reading a large JSON file",
      points: [
        { name: "Node.js", series: "node", value: 0.374, fact: "F31" },
        { name: "PyPy", series: "pypy", value: 0.606, fact: "F86" },
        { name: "CPython", series: "django", value: 0.936, fact: "F31" },
      ],
    },
  ],
};

const supportCalendar: SupportChart = {
  kind: "support",
  title: "Which version is supported until when",
  description:
    "Both projects support a long-term version for about three years. From Django 2028 and Node.js 27 on, every yearly release gets three years.",
  caption:
    "From first release to end of support, as each project plans it. Versions that are not out yet have a dashed outline. [[F11 F12 F13 F14 F88 F89]]",
  rows: [
    { label: "Django 5.2 LTS", series: "django", fromOn: "2025-04-02", untilOn: "2028-04", facts: ["F88", "F12"] },
    { label: "Django 6.0", series: "django", fromOn: "2025-12-03", untilOn: "2027-04", facts: ["F88"] },
    { label: "Django 6.1", series: "django", fromOn: "2026-08-05", untilOn: "2027-12", facts: ["F88", "F12"] },
    { label: "Django 6.2 LTS", series: "django", fromOn: "2027-04", untilOn: "2030-04", facts: ["F12"] },
    { label: "Django 2028", series: "django", fromOn: "2028-01", untilOn: "2031-01", facts: ["F11"] },
    { label: "Node.js 22", series: "node", fromOn: "2024-04-24", untilOn: "2027-04-30", facts: ["F89", "F13"] },
    { label: "Node.js 24", series: "node", fromOn: "2025-05-06", untilOn: "2028-04-30", facts: ["F89", "F13"] },
    { label: "Node.js 26", series: "node", fromOn: "2026-05-05", untilOn: "2029-04-30", facts: ["F89", "F13"] },
    { label: "Node.js 27", series: "node", fromOn: "2027-04", untilOn: "2030-04", facts: ["F14"] },
  ],
};

const freshInstall: BarChart = {
  kind: "bars",
  title: "Packages in a fresh install",
  description:
    "A fresh Django installs three packages. Node.js frameworks install between 48 and 98, and Express with the usual extras reaches 97.",
  caption:
    "Our own count of {{F10.counted}}, without optional and development packages. Django also needs a database driver and a server, as do the others. [[F10]]",
  rowHeading: "Starting point",
  valueHeading: "Packages",
  unit: "",
  rows: [
    { label: "Django 6.1 on Linux", series: "django", value: 3, fact: "F10" },
    { label: "Fastify 5.12.8", series: "node", value: 48, fact: "F10" },
    { label: "Express 5.3.0", series: "node", value: 68, fact: "F10" },
    { label: "Express with sign-in, database and checks", series: "node", value: 97, fact: "F10" },
    { label: "NestJS 12 starter", series: "node", value: 98, fact: "F10" },
  ],
};

const surveyUse: BarChart = {
  kind: "bars",
  title: "Who uses what: survey of 2025",
  description: "Nearly half of those who answered use Node.js. Express is named by a fifth and Django by an eighth.",
  caption:
    "Share of about {{F06.replies}} answers. The list mixes a runtime with frameworks, so the bars do not compare like with like. [[F06]]",
  rowHeading: "Technology",
  valueHeading: "Share of answers",
  unit: "%",
  rows: [
    { label: "Node.js", series: "node", value: 48.7, fact: "F06" },
    { label: "Express", series: "node", value: 19.9, fact: "F06" },
    { label: "FastAPI (Python)", series: "other", value: 14.8, fact: "F06" },
    { label: "Django", series: "django", value: 12.6, fact: "F06" },
    { label: "NestJS", series: "node", value: 6.7, fact: "F06" },
  ],
};

export const charts = {
  "cpu-work": cpuWork,
  "support-calendar": supportCalendar,
  "fresh-install": freshInstall,
  "survey-use": surveyUse,
} as const satisfies Readonly<Record<string, Chart>>;

export type ChartId = keyof typeof charts;

/** A stretch of time in a diagram: computing, waiting for something outside, or standing in line. Times are steps, not seconds. */
export type Step = {
  readonly request: "A" | "B" | "C" | "D";
  readonly doing: "work" | "wait" | "line";
  readonly from: number;
  readonly until: number;
};

export type Lane = { readonly label: string; readonly steps: readonly Step[] };

export type Diagram = Figure & { readonly lengthSteps: number; readonly lanes: readonly Lane[] };

const workerProcesses: Diagram = {
  title: "Worker processes: each worker sees one request through",
  description:
    "Two workers take requests A and B and hold them until the database has answered. Requests C and D stand in line until a worker is free. All four end after ten steps.",
  caption:
    "The classic way of Django. Filled blocks work, outlined ones wait for the database, dashed ones stand in line. A slow request keeps one worker busy, and the others go on. More workers would shorten the line. An illustration, not a measurement. [[F17 F18]]",
  lengthSteps: 10,
  lanes: [
    {
      label: "First worker",
      steps: [
        { request: "A", doing: "work", from: 0, until: 1 },
        { request: "A", doing: "wait", from: 1, until: 4 },
        { request: "A", doing: "work", from: 4, until: 5 },
        { request: "C", doing: "work", from: 5, until: 6 },
        { request: "C", doing: "wait", from: 6, until: 9 },
        { request: "C", doing: "work", from: 9, until: 10 },
      ],
    },
    {
      label: "Second worker",
      steps: [
        { request: "B", doing: "work", from: 0, until: 1 },
        { request: "B", doing: "wait", from: 1, until: 4 },
        { request: "B", doing: "work", from: 4, until: 5 },
        { request: "D", doing: "work", from: 5, until: 6 },
        { request: "D", doing: "wait", from: 6, until: 9 },
        { request: "D", doing: "work", from: 9, until: 10 },
      ],
    },
    { label: "C in line", steps: [{ request: "C", doing: "line", from: 0, until: 5 }] },
    { label: "D in line", steps: [{ request: "D", doing: "line", from: 0, until: 5 }] },
  ],
};

const eventLoop: Diagram = {
  title: "Event loop: one thread turns from request to request",
  description:
    "One thread starts A, B, C and D in turn. While the database works for one of them, the thread serves another. All four end after eight steps.",
  caption:
    "The way of Node.js. Filled blocks work, outlined ones wait for the database. Nobody stands in line while all work is short; one long computation would hold up all four. An illustration, not a measurement. [[F20 F22]]",
  lengthSteps: 10,
  lanes: [
    {
      label: "JavaScript thread",
      steps: [
        { request: "A", doing: "work", from: 0, until: 1 },
        { request: "B", doing: "work", from: 1, until: 2 },
        { request: "C", doing: "work", from: 2, until: 3 },
        { request: "D", doing: "work", from: 3, until: 4 },
        { request: "A", doing: "work", from: 4, until: 5 },
        { request: "B", doing: "work", from: 5, until: 6 },
        { request: "C", doing: "work", from: 6, until: 7 },
        { request: "D", doing: "work", from: 7, until: 8 },
      ],
    },
    { label: "Database, for A", steps: [{ request: "A", doing: "wait", from: 1, until: 4 }] },
    { label: "Database, for B", steps: [{ request: "B", doing: "wait", from: 2, until: 5 }] },
    { label: "Database, for C", steps: [{ request: "C", doing: "wait", from: 3, until: 6 }] },
    { label: "Database, for D", steps: [{ request: "D", doing: "wait", from: 4, until: 7 }] },
  ],
};

export const diagrams = {
  "worker-processes": workerProcesses,
  "event-loop": eventLoop,
} as const satisfies Readonly<Record<string, Diagram>>;

export type DiagramId = keyof typeof diagrams;

export function findChart(id: ChartId): Chart {
  return charts[id];
}

export function findDiagram(id: DiagramId): Diagram {
  return diagrams[id];
}
