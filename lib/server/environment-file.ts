import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { SurroundingsError } from "@/db/surroundings";
import { adoptVariables } from "@/lib/config/config";
import { variables } from "@/lib/config/variables";

/**
 * Reads `.env` where there is one. Variables that the shell sets win. Every name in the file must be one of ours:
 * a typing error there would otherwise go unnoticed.
 */
export function readEnvironmentFile(path = ".env"): void {
  if (!existsSync(path)) return;
  const found = parseEnv(readFileSync(path, "utf8"));
  const unknown = Object.keys(found).filter((name) => !(name in variables));
  if (unknown.length > 0) {
    throw new SurroundingsError(
      `The file ${path} names ${unknown.join(", ")}, which Waymark does not know: README.md lists all variables.`,
    );
  }
  adoptVariables(found);
}
