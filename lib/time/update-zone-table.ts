import { writeFileSync } from "node:fs";
import { makeZoneTable } from "@/lib/time/make-zone-table";

/** Writes `zone-table.json` anew from the installed moment-timezone. Run by `npm run time:update`. */
const table = makeZoneTable();
const { rules, ...rest } = table;
const lines = rules.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
const fields = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
const text = `{\n${fields.join(",\n")},\n  "rules": [\n${lines}\n  ]\n}\n`;
writeFileSync(new URL("./zone-table.json", import.meta.url), text);
process.stdout.write(
  `Zone table written: tzdata ${table.version}, ${rules.length} sets of rules, ${text.length} bytes.\n`,
);
