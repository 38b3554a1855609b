import { notFound } from "next/navigation";
import { cache } from "react";
import { resultToken } from "@/lib/assessment/input/report";
import { findResult, type StoredResult } from "@/lib/assessment/queries";
import { composeReport, type Report } from "@/lib/assessment/report";
import { database } from "@/lib/database";

/** The result that a token opens, asked for once a request; the page for missing results where there is none. */
export const storedResult = cache(async (token: string): Promise<StoredResult> => {
  const isToken = resultToken.safeParse(token).success;
  return (isToken ? await findResult(database(), token) : null) ?? notFound();
});

/** The same with its report, composed once a request. */
export const storedReport = cache(async (token: string): Promise<StoredResult & { readonly report: Report }> => {
  const result = await storedResult(token);
  return { ...result, report: composeReport(result.model, result.answers) };
});
