import type { Instrumentation } from "next";

/** Next tells of every error that a page or route let through; it goes to our log, without parameters or addresses. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  const { noteFault } = await import("@/lib/http/fault");
  noteFault(error, context.routePath);
};
