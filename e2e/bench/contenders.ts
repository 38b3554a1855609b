import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fetchRaw, type Answer } from "@/e2e/bench/weigh";
import { freePort } from "@/e2e/product";

const root = new URL("../..", import.meta.url).pathname;

/** A server that answers the same routes with the same bytes. */
export type Contender = {
  readonly name: string;
  readonly url: string;
  readonly processId: number;
  readonly stop: () => Promise<void>;
};

/** Keeps a command on one core, where the machine can (`taskset` is Linux's). */
export function onCore(core: number): readonly string[] {
  return isInstalled("taskset") ? ["taskset", "-c", String(core)] : [];
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, [program === "nginx" ? "-v" : "--version"]).error === undefined;
}

/** What the product answers to each route, to be served by the others: head and body as they travel. */
export async function recordAnswers(origin: string, routes: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  return new Map(await Promise.all(routes.map(async (route) => [route, await fetchRaw(origin + route)] as const)));
}

export async function startBareNode(
  answers: ReadonlyMap<string, Answer>,
  wrapper: readonly string[],
): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const stored = [...answers].map(([route, { headers, body }]) => [
    route,
    { headers: ownHeaders(headers), body: body.toString("base64") },
  ]);
  writeFileSync(join(folder, "answers.json"), JSON.stringify(Object.fromEntries(stored)));
  const port = await freePort();
  const program = [process.execPath, "--import", "tsx", join(root, "e2e/bench/bare-server.ts")];
  return startProgram([...wrapper, ...program, join(folder, "answers.json"), String(port)], {
    name: "bare Node",
    port,
    folder,
  });
}

/** nginx with the same files, compressed beforehand, and the same headers. */
export async function startNginx(answers: ReadonlyMap<string, Answer>, wrapper: readonly string[]): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
  const port = await freePort();
  mkdirSync(join(folder, "pages"));
  const locations = [...answers].map(([route, answer], number) => {
    writeFileSync(join(folder, "pages", `${number}`), answer.body);
    return nginxLocation(route, answer, number);
  });
  writeFileSync(join(folder, "nginx.conf"), nginxConfiguration(folder, port, locations));
  const program = ["nginx", "-p", folder, "-c", join(folder, "nginx.conf")];
  return startProgram([...wrapper, ...program], { name: "nginx", port, folder });
}

/** `try_files`, because nginx takes an address that ends in a slash for a folder, whatever an alias says. */
function nginxLocation(route: string, { headers }: Answer, number: number): string {
  const { "content-type": type = "text/html", ...others } = ownHeaders(headers);
  const added = Object.entries(others).map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`);
  return `location = ${route} { types {} default_type ${JSON.stringify(type)}; ${added.join(" ")} try_files /${number} =404; }`;
}

function nginxConfiguration(folder: string, port: number, locations: readonly string[]): string {
  return `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_requests 1000000;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/pages;
    etag off;
    ${locations.join("\n    ")}
  }
}
`;
}

/** Headers of the page itself; those of the connection are each server's own business. */
function ownHeaders(headers: Answer["headers"]): Record<string, string> {
  const ofTheConnection = ["connection", "keep-alive", "date", "content-length", "transfer-encoding"];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.includes(name)));
}

type Place = { readonly name: string; readonly port: number; readonly folder: string };

/** Starts a server, waits until it answers, and clears its folder away when it has stopped. */
export async function startProgram(
  [program = "", ...given]: readonly string[],
  { name, port, folder }: Place,
): Promise<Contender> {
  const child = spawn(program, given, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { name, url, processId: child.pid ?? 0, stop };
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetchRaw(address).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await setTimeout(50);
  }
  throw new Error(`${address} does not answer.`);
}
