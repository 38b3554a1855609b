import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Where random cases begin; null lets chance decide. */
    propertySeed: number | null;
  }
}

const seed = inject("propertySeed");
if (seed !== null) fc.configureGlobal({ seed });
