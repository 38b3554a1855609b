import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

/**
 * Gives a page that is rendered on request a script policy with a fresh nonce. Next reads the policy in the request and
 * copies the nonce onto its scripts.
 */
export function allowOwnScripts(request: IncomingMessage, response: ServerResponse, isDevelopment: boolean): void {
  const policy = contentSecurityPolicy({ nonce: randomBytes(16).toString("base64"), isDevelopment });
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}
