import { notFound } from "next/navigation";
import { cache } from "react";
import { resultToken } from "@/lib/assessment/input/forms";
import { findResult, type StoredResult } from "@/lib/assessment/queries";
import { database } from "@/lib/database";

/** The result that a token opens, asked for once a request; the page for missing results where there is none. */
export const storedResult = cache(async (token: string): Promise<StoredResult> => {
  const isToken = resultToken.safeParse(token).success;
  return (isToken ? await findResult(database(), token) : null) ?? notFound();
});
