import { expect, test } from "vitest";
import { mayDo } from "@/lib/staff/roles";

test("consultants work leads and read mail, but not what would let them become somebody else", () => {
  expect(mayDo("consultant", "work-leads")).toBe(true);
  expect(mayDo("consultant", "read-mail")).toBe(true);
  expect(mayDo("consultant", "read-staff-mail")).toBe(false);
  expect(mayDo("consultant", "manage-colleagues")).toBe(false);
});

test("administrators may do all that the table knows", () => {
  for (const duty of ["work-leads", "read-mail", "read-staff-mail", "resend-mail", "manage-colleagues"] as const) {
    expect(mayDo("administrator", duty)).toBe(true);
  }
});
