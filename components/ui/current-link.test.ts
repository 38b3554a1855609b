import { expect, test } from "vitest";
import { currentLink } from "@/components/ui/current-link";

const links = ["/django-vs-nodejs", "/assessment", "/faq"];

test("the page itself and the section that a page belongs to stand out, each as what it is", () => {
  expect(currentLink(links, "/faq")).toEqual({ href: "/faq", as: "page" });
  expect(currentLink(links, "/django-vs-nodejs/security")).toEqual({ href: "/django-vs-nodejs", as: "true" });
});

test("a page that belongs to no section marks none", () => {
  for (const path of ["/", "/privacy", "/faq-of-others"]) expect(currentLink(links, path)).toBeNull();
});

test("the start of a desk is current only as itself", () => {
  expect(currentLink(["/staff", "/staff/leads"], "/staff")).toEqual({ href: "/staff", as: "page" });
  expect(currentLink(["/staff", "/staff/leads"], "/staff/leads/7")).toEqual({ href: "/staff/leads", as: "true" });
  expect(currentLink(["/staff", "/staff/leads"], "/staff/account")).toBeNull();
});
