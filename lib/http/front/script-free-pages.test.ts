import { expect, test } from "vitest";
import { scriptFreeVisit } from "@/lib/http/front/script-free-pages";

test("the home page is kept under one name, whatever a link adds to its address", () => {
  expect(scriptFreeVisit("/")?.keptAs).toBe("/");
  expect(scriptFreeVisit("/?utm_source=mail")?.keptAs).toBe("/");
});

test("each choice of rows is kept by itself, and an address without end is not kept at all", () => {
  expect(scriptFreeVisit("/django-vs-nodejs/narrowed?show=live")?.keptAs).toBe("/django-vs-nodejs/narrowed?show=live");
  expect(scriptFreeVisit(`/django-vs-nodejs/narrowed?x=${"y".repeat(400)}`)).toMatchObject({ keptAs: null });
});

test("what belongs to one visitor is never kept", () => {
  expect(scriptFreeVisit("/feedback?page=faq&flash=1")).toMatchObject({ keptAs: null });
  expect(scriptFreeVisit(`/voices/${"a".repeat(43)}`)).toMatchObject({ keptAs: null });
});

test("a page that says nothing keeps its scripts", () => {
  expect(scriptFreeVisit("/staff/leads")).toBeNull();
  expect(scriptFreeVisit("/voices/send")).toBeNull();
});
