import type { z } from "zod";
import type { AnswerPage } from "@/lib/http/answer-page";
import { publicForm, type FormAnswer, type FormContext, type PublicForm } from "@/lib/http/form";
import type { RateLimit } from "@/lib/http/rate-limits";
import { isAdministrator, type Administrator, type StaffMember } from "@/lib/staff/member";
import { signedInStaff } from "@/lib/staff/session";

type Base<Schema extends z.ZodType> = Omit<PublicForm<Schema>, "handle" | "admit" | "limit"> & {
  readonly limit?: RateLimit;
};

type ForStaff<Schema extends z.ZodType> = Base<Schema> & {
  readonly role?: undefined;
  readonly handle: (
    input: z.output<Schema>,
    context: FormContext & { readonly staff: StaffMember },
  ) => Promise<FormAnswer>;
};

type ForAdministrators<Schema extends z.ZodType> = Base<Schema> & {
  readonly role: "administrator";
  readonly handle: (
    input: z.output<Schema>,
    context: FormContext & { readonly staff: Administrator },
  ) => Promise<FormAnswer>;
};

/**
 * `publicForm` for signed-in colleagues: who they are is asked of Postgres before anything is parsed. When a session has
 * ended meanwhile, what was typed is kept on the page that says so.
 */
export function staffForm<Schema extends z.ZodType>(form: ForStaff<Schema> | ForAdministrators<Schema>) {
  return async (request: Request): Promise<Response> => {
    let staff: StaffMember | null = null;
    const admit = async () => {
      staff = await signedInStaff();
      if (staff === null) return signedOut;
      return form.role === undefined || isAdministrator(staff) ? null : notYours;
    };
    const handle = async (input: z.output<Schema>, context: FormContext) => {
      if (staff === null) throw new Error("a form was handled before anybody was admitted");
      if (form.role === undefined) return form.handle(input, { ...context, staff });
      if (!isAdministrator(staff)) throw new Error("a form was handled for the wrong role");
      return form.handle(input, { ...context, staff });
    };
    return publicForm({ ...form, limit: form.limit ?? null, admit, handle })(request);
  };
}

const signedOut: AnswerPage = {
  status: 401,
  title: "You are signed out",
  words: "Sign in in another tab, then come back here and send this again.",
};
const notYours: AnswerPage = {
  status: 403,
  title: "This is for administrators",
  words: "Ask an administrator to do this, or to change your role.",
};
