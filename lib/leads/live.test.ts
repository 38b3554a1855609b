import { expect, test } from "vitest";
import { isNews, joinNews, newsOf, noNews, readNews } from "@/lib/leads/live";

test("a lead that came, asked for its report and booked is one new lead and one call, not three things", () => {
  const news = newsOf(9, [
    ["captured", "a"],
    ["submitted-assessment", "a"],
    ["requested-report", "a"],
    ["booked-call", "a"],
    ["changed", "a"],
    ["changed", "b"],
    ["changed", "b"],
  ]);
  expect(news).toEqual({ to: 9, newLeads: ["a"], calls: ["a"], changed: ["b"] });
});

test("tellings add up without counting a lead twice", () => {
  const one = newsOf(3, [["changed", "a"]]);
  const other = newsOf(2, [["imported", "a"]]);
  expect(joinNews(one, other)).toEqual({ to: 3, newLeads: ["a"], calls: [], changed: [] });
  expect(joinNews(noNews, noNews)).toEqual(noNews);
});

test("what changes nothing that a page shows is no news", () => {
  expect(isNews(newsOf(1, [["requested-report", "a"]]))).toBe(false);
  expect(isNews(newsOf(1, [["edited-note", "a"]]))).toBe(true);
});

test("a page reads what it was told, and nothing into what it does not understand", () => {
  const news = newsOf(7, [["captured", "a"]]);
  expect(readNews(JSON.stringify(news))).toEqual(news);
  expect(readNews("<!doctype html>")).toBeNull();
  expect(readNews('{"newLeads":3}')).toEqual(noNews);
});
