import { Visitor, type JSXOpeningElement } from "oxc-parser";
import { isIn, isTest, type ParsedFile } from "@/lib/architecture/source";

/** The one component that writes raw text into a page: facts of our own, as JSON-LD for search engines. */
const rawTextWriters = ["components/ui/structured-data.tsx"];

/** Mail programs read styles only from the element itself; pages are held to style-src 'self'. */
const letters = /^lib\/([^/]+\/emails(\.tsx|\/)|mail\/)/;

export function inlineStyles(files: readonly ParsedFile[]): string[] {
  return eachElement(files, ({ path }, name, attributes) =>
    attributes.includes("style") && !letters.test(path) && /^[a-z]/.test(name)
      ? `${path} gives <${name}> a style attribute, which the content security policy refuses`
      : null,
  );
}

export function rawText(files: readonly ParsedFile[]): string[] {
  return eachElement(files, ({ path }, name, attributes) =>
    attributes.includes("dangerouslySetInnerHTML") && !isIn(path, rawTextWriters)
      ? `${path} writes raw text into <${name}>`
      : null,
  );
}

type Judge = (file: ParsedFile, name: string, attributes: readonly string[]) => string | null;

function eachElement(files: readonly ParsedFile[], judge: Judge): string[] {
  return files
    .filter(({ path }) => path.endsWith(".tsx") && !isTest(path))
    .flatMap((file) => {
      const found: string[] = [];
      new Visitor({
        JSXOpeningElement(node) {
          const fault = judge(file, elementName(node), attributeNames(node));
          if (fault !== null) found.push(fault);
        },
      }).visit(file.program);
      return found;
    });
}

function elementName({ name }: JSXOpeningElement): string {
  return name.type === "JSXIdentifier" ? name.name : "";
}

function attributeNames({ attributes }: JSXOpeningElement): string[] {
  return attributes.flatMap((attribute) =>
    attribute.type === "JSXAttribute" && attribute.name.type === "JSXIdentifier" ? [attribute.name.name] : [],
  );
}
