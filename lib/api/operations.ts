import type { AnyOperation } from "@/lib/api/operation";
import { leadOperations } from "@/lib/api/operations/leads";
import { readingOperations } from "@/lib/api/operations/readings";

/** Everything that programs can do. Routing, description and the page for people are all made from this one list. */
export const operations: readonly AnyOperation[] = [...leadOperations, ...readingOperations];
