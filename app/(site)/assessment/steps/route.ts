import { countSteps } from "@/lib/assessment/commands/count-step";
import { currentModel } from "@/lib/assessment/current-model";
import { stepsInput } from "@/lib/assessment/input/forms";
import { startPath } from "@/lib/assessment/steps";
import { stepWords } from "@/lib/assessment/words/steps";
import { answerInWords, publicForm } from "@/lib/http/form";

const { title, text } = stepWords.en.counted;

/** A browser tells which questions were answered in it. */
export const POST = publicForm({
  input: stepsInput(currentModel),
  page: () => startPath,
  limit: { name: "assessment-steps", points: 60, seconds: 3_600 },
  handle: async (told, { database, now }) => {
    await countSteps(database, told, now);
    return answerInWords({ status: 200, title, words: text });
  },
});
