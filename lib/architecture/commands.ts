import type { ParsedFile } from "@/lib/architecture/source";

const modes = ["@/lib/config/production", "@/lib/config/development"];

/** The files that package.json runs as commands of the product. */
export function commandFiles(packageText: string): readonly string[] {
  return [...new Set(packageText.match(/lib\/server\/[\w-]+\.ts/g))];
}

/**
 * Libraries decide by NODE_ENV when they are imported, so a command settles it with its first import; the module that
 * does so imports nothing, and nothing but a command imports it.
 */
export function commandsUnsettled(files: readonly ParsedFile[], packageText: string): string[] {
  const paths = commandFiles(packageText);
  const settles = ({ imports }: ParsedFile) => imports.some(({ target }) => modes.includes(target));
  return [
    ...paths.flatMap((path) => {
      const first = files.find((file) => file.path === path)?.imports[0]?.target ?? "nothing";
      return modes.includes(first) ? [] : [`${path} imports ${first} first: settle the mode before everything else`];
    }),
    ...files
      .filter(({ path, imports }) => modes.includes(`@/${path.replace(/\.ts$/, "")}`) && imports.length > 0)
      .map(({ path }) => `${path} imports something: nothing comes before the mode`),
    ...files
      .filter((file) => settles(file) && !paths.includes(file.path))
      .map(({ path }) => `${path} settles a mode, which is for commands to do`),
  ];
}
