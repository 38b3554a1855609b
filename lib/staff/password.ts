import { hash, verify } from "@node-rs/argon2";

/** OWASP's Password Storage sheet: argon2id (the library's default kind) with 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a random text that nobody knows, of the same strength: an unknown address costs as long as a wrong password. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$qJVKdRGXbsnhrq9jUq3xdA$Y1Hxyhwoq9sRtgGUcVxHbri8/j6orLPPzRtVsv6W8eQ";

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), strength);
}

/** Whether the password belongs to the hash. Takes as long when there is no hash, and then says no. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password.normalize("NFKC"));
  return matches && passwordHash !== null;
}
