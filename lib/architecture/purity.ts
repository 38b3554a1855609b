import { Visitor, type Expression } from "oxc-parser";
import { isIn, isTest, type ParsedFile } from "@/lib/architecture/source";

/** Where the clock is read and handed down as `now`: the doors and what stands above the capabilities. */
const readsTheClock = ["lib/http/", "lib/server/", "lib/config/", "lib/architecture/", "lib/staff/session.ts"];

/** `name.of.member` of a plain chain; an empty string for anything that is computed. */
function dotted(node: Expression): string {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression" || node.computed) return "";
  const property = node.property.type === "Identifier" ? node.property.name : "";
  return `${dotted(node.object)}.${property}`;
}

/** Time and chance enter a capability as arguments: the signature tells the truth. */
export function hiddenClocks(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => /^(lib|components)\//.test(path) && !isTest(path) && !isIn(path, readsTheClock))
    .flatMap(({ path, program }) => {
      const found: string[] = [];
      const report = (what: string) => found.push(`${path} calls ${what}: take it as an argument`);
      new Visitor({
        NewExpression({ callee, arguments: given }) {
          if (dotted(callee) === "Date" && given.length === 0) report("new Date()");
        },
        CallExpression({ callee }) {
          const name = dotted(callee);
          if (["Date", "Date.now", "Math.random", "performance.now"].includes(name)) report(`${name}()`);
        },
      }).visit(program);
      return found;
    });
}

/** Configuration is read once, by name. Tests and tools may hand an environment on to a process that they start. */
export function environmentReadElsewhere(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => /^(lib|components|app|db)\/|^[^/]+$/.test(path))
    .filter(
      ({ path }) => !path.startsWith("lib/config/") && !path.startsWith("db/testing/") && !path.endsWith(".config.ts"),
    )
    .flatMap(({ path, program }) => {
      const found: string[] = [];
      new Visitor({
        MemberExpression(node) {
          const name = dotted(node);
          if (name === "process.env" || name === "import.meta.env") found.push(`${path} reads ${name}: ask lib/config`);
        },
      }).visit(program);
      return found;
    });
}

/** What makes a test worth nothing: a mock of our own code, a test that never runs, a sleep, a picture of yesterday. */
const dishonest = [
  /^vi\.(mock|doMock|hoisted|spyOn|importMock|stubGlobal)$/,
  /^(test|it|describe)(\.\w+)*\.(skip|skipIf|only|todo|fixme|fails)$/,
  /\.(toMatchSnapshot|toMatchInlineSnapshot|toMatchFileSnapshot)$/,
  /\.waitForTimeout$/,
];

export function dishonestTests(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, program }) => {
      const found: string[] = [];
      new Visitor({
        CallExpression({ callee }) {
          const name = callee.type === "MemberExpression" ? lastTwo(callee) : "";
          if (dishonest.some((pattern) => pattern.test(name))) found.push(`${path} calls ${name}`);
        },
      }).visit(program);
      return found;
    });
}

/** `expect(x).toMatchSnapshot` has no plain chain before the dot; its last name is enough. */
function lastTwo(node: Expression): string {
  const plain = dotted(node);
  if (plain !== "" && !plain.startsWith(".")) return plain;
  return node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier"
    ? `.${node.property.name}`
    : "";
}
