import NextAuth, { type AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { NextRequest } from "next/server";
import { cache } from "react";
import { appUrl, config } from "@/lib/config/config";
import { database } from "@/lib/database";
import { isUnavailable, Unavailable } from "@/lib/http/deadline";
import { visitorOf } from "@/lib/http/form";
import { log } from "@/lib/http/log";
import { isFromOwnPage } from "@/lib/http/origin";
import { accepted, refused, type Result } from "@/lib/result";
import { checkCredentials } from "@/lib/staff/commands/sign-in";
import { endSession, noteSeen } from "@/lib/staff/commands/sessions";
import { signInInput } from "@/lib/staff/input";
import { isAdministrator, type Administrator, type StaffMember } from "@/lib/staff/member";
import { findSignedInStaff } from "@/lib/staff/queries";
import { seenEveryMs, sessionLength, timeLeft, type TimeLeft } from "@/lib/staff/session-length";
import type { SignInRefusal } from "@/lib/staff/words";

/** Over https the names carry `__Host-`: such a cookie can't be set by a subdomain or over plain http. */
function cookieOf(name: string) {
  const secure = appUrl().startsWith("https:");
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return { name: `${secure ? "__Host-" : ""}waymark-${name}`, options };
}

function secret(): string {
  const { WAYMARK_SECRET } = config();
  if (WAYMARK_SECRET === undefined) throw new Error("WAYMARK_SECRET is not settled");
  return WAYMARK_SECRET;
}

/** next-auth's cookie carries nothing but the id of a row of ours; that row decides. */
function authOptions(): AuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: sessionLength.absoluteMs / 1_000 },
    cookies: {
      sessionToken: cookieOf("session"),
      csrfToken: cookieOf("csrf"),
      callbackUrl: cookieOf("callback"),
    },
    pages: { signIn: "/staff/sign-in", signOut: "/staff", error: "/staff/sign-in" },
    providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user === undefined ? token["sid"] : user.id }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ baseUrl }) => baseUrl,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token["sid"] === "string") await endSession(database(), token["sid"], new Date());
      },
    },
    logger: {
      error: (code) => log().error({ code }, "next-auth met an error"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** What next-auth asks when somebody signs in. The "user" it is given is a fresh session. */
async function authorize(given: unknown): Promise<{ id: string } | null> {
  const parsed = signInInput.pick({ email: true, password: true }).safeParse(only(given, ["email", "password"]));
  if (!parsed.success) return null;
  const { key } = visitorOf({ headers: await headers() });
  const visit = { ...parsed.data, visitorKey: key, secret: secret() };
  const checked = await checkCredentials(database(), visit, new Date()).catch((error: unknown) => {
    // next-auth hands on nothing but the message, so trouble that passes gets one of its own.
    throw new Error(isUnavailable(error) ? "unavailable" : "fault", { cause: error });
  });
  if (checked.ok) return { id: checked.value };
  throw new Error(checked.reason);
}

function only(given: unknown, names: readonly string[]): Record<string, unknown> {
  const entries = typeof given === "object" && given !== null ? Object.entries(given) : [];
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)));
}

/** What of next-auth strangers may reach: nothing that writes logs or renders pages of its own. */
const openActions = new Set(["GET csrf", "GET providers", "GET session", "POST callback", "POST signout"]);

/** next-auth's own addresses, for programs that expect them. Our pages never use them. */
export async function answerNextAuth(
  request: NextRequest,
  context: { readonly params: Promise<{ readonly nextauth: string[] }> },
): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!openActions.has(`${request.method} ${action}`)) return new Response("Not found", { status: 404 });
  if (request.method === "POST" && !isFromOwnPage(request.headers)) return new Response("Forbidden", { status: 403 });
  const answer: unknown = await NextAuth(request, context, authOptions());
  if (!(answer instanceof Response)) throw new Error("next-auth gave no answer");
  return answer;
}

/** Hands next-auth a request from within, in the name of the request that is being answered. */
async function askNextAuth(action: readonly string[], form?: Readonly<Record<string, string>>): Promise<Response> {
  const init = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
  const request = new NextRequest(`${appUrl()}/api/auth/${action.join("/")}`, init);
  const context = { params: Promise.resolve({ nextauth: [...action] }) };
  const answer: unknown = await NextAuth(request, context, authOptions());
  if (!(answer instanceof Response)) throw new Error("next-auth gave no answer");
  return answer;
}

/** next-auth wants its anti-forgery token back, in the form and in a cookie: both are fetched here. */
async function antiForgeryToken(): Promise<string> {
  const answer = await askNextAuth(["csrf"]);
  const { name, options } = cookieOf("csrf");
  const fresh = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  if (fresh !== undefined) {
    const value = fresh.slice(name.length + 1).split(";", 1)[0] ?? "";
    (await cookies()).set(name, decodeURIComponent(value), options);
  }
  const body: unknown = await answer.json();
  if (typeof body === "object" && body !== null && "csrfToken" in body && typeof body.csrfToken === "string") {
    return body.csrfToken;
  }
  throw new Error("next-auth gave no anti-forgery token");
}

/**
 * Signs somebody in through next-auth and gives the cookies to set. A session that the browser had before ends, so that
 * a cookie planted earlier is worth nothing. Only in a route.
 */
export async function signIn(credentials: {
  readonly email: string;
  readonly password: string;
}): Promise<Result<readonly string[], SignInRefusal>> {
  const earlier = await sessionIdOfCookie();
  const csrfToken = await antiForgeryToken();
  const answer = await askNextAuth(["callback", "credentials"], { ...credentials, csrfToken });
  const session = sessionCookiesOf(answer);
  if (session.length === 0) {
    const reason = new URL(answer.headers.get("location") ?? "", appUrl()).searchParams.get("error");
    if (reason === "unavailable") throw new Unavailable("nobody can sign in while the database is in trouble");
    if (reason === "fault") throw new Error("signing in failed");
    return refused(reason === "too-many-tries" ? reason : "wrong-credentials");
  }
  if (earlier !== null) await endSession(database(), earlier, new Date());
  return accepted(session);
}

/** Ends the session of this browser and gives the cookies that remove it. Only in a route. */
export async function signOut(): Promise<readonly string[]> {
  const csrfToken = await antiForgeryToken();
  return sessionCookiesOf(await askNextAuth(["signout"], { csrfToken }));
}

function sessionCookiesOf(answer: Response): readonly string[] {
  return answer.headers.getSetCookie().filter((cookie) => cookie.startsWith(cookieOf("session").name));
}

async function sessionIdOfCookie(): Promise<string | null> {
  const token = (await cookies()).get(cookieOf("session").name)?.value;
  if (token === undefined) return null;
  const claims = await decode({ token, secret: secret() }).catch(() => null);
  const sid = claims?.["sid"];
  return typeof sid === "string" ? sid : null;
}

const livingSession = cache(async () => {
  const sessionId = await sessionIdOfCookie();
  if (sessionId === null) return null;
  const now = new Date();
  const found = await findSignedInStaff(database(), sessionId, now);
  if (found === null) return null;
  if (now.getTime() - found.seenAt.getTime() > seenEveryMs) await noteSeen(database(), sessionId, now);
  return { staff: found.staff, left: timeLeft(found.endsAt, now) };
});

/** Who is signed in, asked of Postgres at every request (once each); null when nobody is. */
export async function signedInStaff(): Promise<StaffMember | null> {
  return (await livingSession())?.staff ?? null;
}

/** How long the session of this request still lasts: without another request, and in any case. Null without one. */
export async function sessionTimeLeft(): Promise<TimeLeft | null> {
  return (await livingSession())?.left ?? null;
}

/** For pages: the signed-in colleague, or away to the sign-in page, which leads back to `here`. */
export async function requireStaff(here = "/staff"): Promise<StaffMember> {
  const staff = await signedInStaff();
  return staff ?? redirect(`/staff/sign-in?${new URLSearchParams({ return: here }).toString()}`);
}

/** For pages that only administrators may see; to everybody else they don't exist. */
export async function requireRole(_role: "administrator", here = "/staff"): Promise<Administrator> {
  const staff = await requireStaff(here);
  return isAdministrator(staff) ? staff : notFound();
}
