import { busyTimesOf, type FeedQuestion, type FeedReading } from "@/lib/booking/busy-times";
import {
  basicAuthorization,
  problemOfStatus,
  type CalendarProblem,
  type CalendarSource,
} from "@/lib/booking/calendar-source";
import { readAccount } from "@/lib/booking/commands/read-account";
import type { FetchOutside } from "@/lib/http/outside/through";
import { accepted, refused, type Result } from "@/lib/result";

/** The busy times of a calendar elsewhere, as it says now, or why it could not be read. Nothing is stored. */
export async function readCalendar(
  source: CalendarSource,
  question: FeedQuestion,
  fetchOutside: FetchOutside,
): Promise<Result<FeedReading, CalendarProblem>> {
  const text =
    source.kind === "caldav" ? await readAccount(source, question, fetchOutside) : await readFile(source, fetchOutside);
  return text.ok ? busyTimesOf(text.value, question) : text;
}

async function readFile(
  { address, login }: CalendarSource,
  fetchOutside: FetchOutside,
): Promise<Result<string, CalendarProblem>> {
  const answer = await fetchOutside(address, {
    headers: {
      accept: "text/calendar, text/plain;q=0.5, */*;q=0.1",
      ...(login === null ? {} : { authorization: basicAuthorization(login) }),
    },
  });
  if (!answer.ok) return answer;
  const problem = problemOfStatus(answer.value.status);
  return problem === null ? accepted(await answer.value.text()) : refused(problem);
}
