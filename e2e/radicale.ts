import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real CalDAV server, Radicale, on loopback with a folder of its own and one account. */
export type Radicale = {
  readonly url: string;
  readonly userName: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
};

const account = { userName: "ada", password: "pass: word é" };
const patienceMs = 20_000;

/** Why Radicale can't run on this machine, in words; null when it can. */
export function whyNoRadicale(): string | null {
  const found = spawnSync("radicale", ["--version"], { encoding: "utf8" });
  return found.status === 0 ? null : "radicale is not installed (Debian: apt install radicale)";
}

/** Starts Radicale on a free port; its folder is deleted when it stops. Throws in words when it is not installed. */
export async function startRadicale(): Promise<Radicale> {
  const missing = whyNoRadicale();
  if (missing !== null) throw new Error(`The calendar server of these tests can't start: ${missing}.`);
  const folder = mkdtempSync(join(tmpdir(), "waymark-radicale-"));
  const port = await freePort();
  writeFileSync(join(folder, "users"), `${account.userName}:${account.password}\n`);
  writeFileSync(join(folder, "config"), configuration(folder, port));
  const server = spawn("radicale", ["--config", join(folder, "config")], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => void server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  if (await answers(url)) return { url, ...account, stop };
  await stop();
  throw new Error(`Radicale did not answer within ${patienceMs / 1_000} seconds.`);
}

function configuration(folder: string, port: number): string {
  return [
    "[server]",
    `hosts = 127.0.0.1:${port}`,
    "[auth]",
    "type = htpasswd",
    `htpasswd_filename = ${join(folder, "users")}`,
    "htpasswd_encryption = plain",
    "delay = 0",
    "[storage]",
    `filesystem_folder = ${join(folder, "collections")}`,
    "[web]",
    "type = none",
    "",
  ].join("\n");
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port always has an address of this shape.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answers(url: string): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline;) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
