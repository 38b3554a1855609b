import { runNpm } from "@/e2e/person";

export type SampleLeads = { readonly count: number; readonly seed?: number };

/** Adds sample leads to the product of a data folder, beside whoever is there, by the command that people have for it. */
export async function addSampleLeads(dataFolder: string, { count, seed = 1 }: SampleLeads): Promise<void> {
  const words = ["run", "seed:leads", "--", "--count", String(count), "--seed", String(seed), "--into-real-data"];
  const { code, said } = await runNpm(words, { environment: { WAYMARK_DATA_DIR: dataFolder } });
  if (code !== 0) throw new Error(`The sample leads could not be added:\n${said}`);
}
