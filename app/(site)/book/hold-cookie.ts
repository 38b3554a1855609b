import { cookies } from "next/headers";
import { appUrl } from "@/lib/config/config";

const SECONDS = 30 * 60;

function isSecure(): boolean {
  return appUrl().startsWith("https:");
}

function cookieName(): string {
  return `${isSecure() ? "__Host-" : ""}waymark-hold`;
}

/** The token of the time that this browser holds, or null. Only the server reads it. */
export async function heldToken(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value ?? "";
  return /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : null;
}

/** The cookie that keeps a hold's token in the visitor's browser; without a token, the one that removes it. */
export function holdCookie(token: string | null): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
  return `${cookieName()}=${token ?? ""}; Max-Age=${token === null ? 0 : SECONDS}; ${attributes}`;
}
