import "@/lib/config/production";
import { SurroundingsError } from "@/db/surroundings";
import { checkedCounts } from "@/lib/content/counts";
import { agedEntries, contentProblems } from "@/lib/content/problems";
import { runCommand, say } from "@/lib/server/command";

/**
 * Stops a build whose content says something without a source, contradicts its facts or cannot be understood, with a line
 * for each problem. Entries that nobody has checked for a year are named, and stop nothing.
 */
export function checkContent(now: Date): void {
  for (const { what, checkedOn } of agedEntries(now)) say(`Check again: ${what}, last checked on ${checkedOn}.`);
  const problems = contentProblems();
  for (const { kind, where, what } of problems) say(`Content, ${kind}: ${where}: ${what}`);
  if (problems.length > 0) throw new SurroundingsError(`The content has ${problems.length} problems, named above.`);
}

/** `npm run check:content`: the same check alone, with what it looked at. */
if (import.meta.main) {
  await runCommand(async () => {
    checkContent(new Date());
    const { facts, sources, pages, sentences, claims } = checkedCounts();
    say(
      `${facts} facts used, ${sources} sources, ${pages} pages, ${sentences} sentences, ${claims} claims answered: sound.`,
    );
  });
}
