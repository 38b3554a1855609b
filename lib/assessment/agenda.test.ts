import { expect, test } from "vitest";
import { agendaAttachment, agendaText } from "@/lib/assessment/agenda";
import { composeBrief } from "@/lib/assessment/brief";
import { currentModel } from "@/lib/assessment/current-model";
import { presetAnswers, presetIds } from "@/lib/assessment/presets";
import { sampleAnswers } from "@/lib/assessment/sample";

const unsure = Object.fromEntries(
  currentModel.questions.map(({ id, options }) => [
    id,
    options.find(({ isUnknown }) => isUnknown)?.id ?? options.at(-1)?.id ?? "",
  ]),
);

test("the agenda says the verdict first, then what to ask, and every answer as it was given", () => {
  const brief = composeBrief(currentModel, presetAnswers("trading-dashboard"));
  const text = agendaText(brief);
  const flat = text.replaceAll(/\s+/g, " ");
  expect(flat).toContain(brief.verdict);
  for (const { ask } of brief.openQuestions) expect(flat).toContain(ask);
  for (const { label, answer } of brief.answers) expect(flat).toContain(`${label} ${answer}`);
  for (const line of [...brief.tensions, ...brief.cautions, ...brief.bring]) expect(flat).toContain(line);
  expect(text.indexOf("ASK ON THE CALL")).toBeLessThan(text.indexOf("WHY"));
});

test("no line is wider than a page, whatever was answered", () => {
  const all = [...presetIds.map(presetAnswers), unsure, ...sampleAnswers(currentModel, 300)];
  for (const answers of all)
    for (const line of agendaText(composeBrief(currentModel, answers)).split("\n"))
      expect(line.length).toBeLessThanOrEqual(92);
});

test("the file is plain text that names nobody, and decodes to the agenda", () => {
  const brief = composeBrief(currentModel, presetAnswers("lms"));
  const { filename, contentType, content } = agendaAttachment(brief);
  expect([filename, contentType]).toEqual(["call-agenda.txt", "text/plain; charset=utf-8"]);
  expect(Buffer.from(content, "base64").toString("utf8").replaceAll("\r\n", "\n")).toBe(agendaText(brief));
});
