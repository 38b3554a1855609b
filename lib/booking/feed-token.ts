import { createHmac } from "node:crypto";

/**
 * The secret of a consultant's calendar address: made anew from when it was given, so that it can be shown again without
 * being stored. Only its hash is kept, and nobody without the secret can make it.
 */
export function feedToken(feed: { readonly consultantId: string; readonly madeAt: Date }, secret: string): string {
  return createHmac("sha256", secret)
    .update(`feed ${feed.consultantId} ${feed.madeAt.toISOString()}`)
    .digest("base64url");
}
