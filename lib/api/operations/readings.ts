import { bookingListQuery, noQuery, submissionListQuery } from "@/lib/api/input/requests";
import {
  bookingPageShape,
  bookingShape,
  problemShape,
  submissionPageShape,
  submissionShape,
} from "@/lib/api/input/resources";
import { operation, problemOf, valueAnswer, type ApiAnswer } from "@/lib/api/operation";
import { findApiBooking, listApiBookings } from "@/lib/api/queries/bookings";
import { findApiSubmission, listApiSubmissions } from "@/lib/api/queries/submissions";
import { apiWords } from "@/lib/api/words";
import { problems } from "@/lib/http/problem";

const { submissions: submissionWords, bookings: bookingWords } = apiWords.en;

const listSubmissions = operation({
  id: "listSubmissions",
  method: "GET",
  path: "/submissions",
  scope: "submissions:read",
  summary: submissionWords.list,
  query: submissionListQuery,
  answers: { 200: { description: submissionWords.page, schema: submissionPageShape } },
  handle: async ({ database, query: { lead, limit, after } }) => {
    const page = await listApiSubmissions(database, { lead, limit, after });
    return valueAnswer(200, { submissions: page.rows, next: page.next });
  },
});

const getSubmission = operation({
  id: "getSubmission",
  method: "GET",
  path: "/submissions/{id}",
  scope: "submissions:read",
  summary: submissionWords.get,
  query: noQuery,
  answers: {
    200: { description: submissionWords.one, schema: submissionShape },
    404: { description: submissionWords.unknown, schema: problemShape },
  },
  handle: async ({ database, params }) => found(await findApiSubmission(database, params["id"] ?? "")),
});

const listBookings = operation({
  id: "listBookings",
  method: "GET",
  path: "/bookings",
  scope: "bookings:read",
  summary: bookingWords.list,
  query: bookingListQuery,
  answers: { 200: { description: bookingWords.page, schema: bookingPageShape } },
  handle: async ({ database, query: { from, until, status, limit, after } }) => {
    const page = await listApiBookings(database, { from, until, status, limit, after });
    return valueAnswer(200, { bookings: page.rows, next: page.next });
  },
});

const getBooking = operation({
  id: "getBooking",
  method: "GET",
  path: "/bookings/{uid}",
  scope: "bookings:read",
  summary: bookingWords.get,
  query: noQuery,
  answers: {
    200: { description: bookingWords.one, schema: bookingShape },
    404: { description: bookingWords.unknown, schema: problemShape },
  },
  handle: async ({ database, params }) => found(await findApiBooking(database, params["uid"] ?? "")),
});

function found(row: unknown): ApiAnswer {
  return row === null ? problemOf(problems.notFound) : valueAnswer(200, row);
}

export const readingOperations = [listSubmissions, getSubmission, listBookings, getBooking];
