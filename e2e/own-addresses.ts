import { readFileSync } from "node:fs";
import { z } from "zod";

const routes = z.record(z.string(), z.string());

/** Every address that the build answers, with a made-up word for each changing part. */
export function ownAddresses(kind: "page" | "route", word = "made-up"): readonly string[] {
  const manifest = routes.parse(
    JSON.parse(readFileSync(new URL("../.next/app-path-routes-manifest.json", import.meta.url), "utf8")),
  );
  return Object.entries(manifest)
    .filter(([file, route]) => file.endsWith(`/${kind}`) && !route.startsWith("/_"))
    .map(([, route]) => route.replaceAll(/\[[^\]]+\]/g, word));
}
