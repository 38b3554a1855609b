import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileIn = (dataFolder: string) => join(dataFolder, "port");

/** Notes on which port the server of this data folder answers, for commands that print its address beside it. */
export function keepPort(dataFolder: string, port: number): void {
  writeFileSync(fileIn(dataFolder), `${port}\n`);
}

/** The port of the server that last ran on this data folder; null when there was none. Ask only while one runs. */
export function keptPort(dataFolder: string): number | null {
  return existsSync(fileIn(dataFolder)) ? Number(readFileSync(fileIn(dataFolder), "utf8")) : null;
}
