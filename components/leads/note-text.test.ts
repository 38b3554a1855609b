import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NoteText } from "@/components/leads/note-text";

const html = (body: string) => renderToStaticMarkup(createElement(NoteText, { body }));

test("a note may be bold, list things and link, and its links vouch for nothing", () => {
  const shown = html("**Bold**\n\n- one\n\n[Site](https://kite.example)");
  expect(shown).toContain("<strong>Bold</strong>");
  expect(shown).toContain("<li>one</li>");
  expect(shown).toContain('<a href="https://kite.example" rel="nofollow noopener noreferrer">Site</a>');
});

test("a note shows no HTML of its own, no pictures, no headings, and no link that runs anything", () => {
  const shown = html("# Head\n\n<b onclick='x()'>x</b> ![p](https://spy.example/p.png) [run](javascript:alert(1))");
  expect(shown).not.toMatch(/<b |onclick|<img|<h1|javascript:/);
  expect(shown).toContain("<strong>Head</strong>");
});

test("whatever a note says, nothing of it becomes an element that was not meant", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (body) => {
      expect(html(body)).not.toMatch(/<(script|img|iframe|style|svg|form|input)\b/i);
    }),
  );
});
