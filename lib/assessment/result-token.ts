import { createHmac } from "node:crypto";

/**
 * The token of a result's address: 256 bits in base64url, made from the key of the form that was sent. It is stored
 * nowhere (its hash is), and nobody without the secret can make it.
 */
export function resultToken(formKey: string, secret: string): string {
  return createHmac("sha256", secret).update(`result ${formKey}`).digest("base64url");
}
