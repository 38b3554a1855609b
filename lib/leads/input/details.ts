import { z } from "zod";
import { changedLine } from "@/lib/http/fields";

const RELOAD = "Reload the page and try again";

const lines = {
  name: changedLine(100, "Use at most 100 characters for the name"),
  company: changedLine(100, "Use at most 100 characters for the company"),
  phone: changedLine(40, "Use at most 40 characters for the phone number"),
  region: changedLine(100, "Use at most 100 characters for the region"),
  nextStep: changedLine(300, "Use at most 300 characters for the next step"),
};

/**
 * What staff know about somebody, as far as it can be typed in. A field that is left out is no wish. After a comparison
 * with a colleague's values each field may come with a second one, which counts where something is written in it.
 */
export const detailsInput = z
  .strictObject({
    lead: z.uuid(RELOAD),
    version: z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD).max(2_000_000_000, RELOAD),
    name: lines.name,
    company: lines.company,
    phone: lines.phone,
    region: lines.region,
    nextStep: lines.nextStep,
    nameCombined: lines.name,
    companyCombined: lines.company,
    phoneCombined: lines.phone,
    regionCombined: lines.region,
    nextStepCombined: lines.nextStep,
  })
  .transform(({ lead, version, ...typed }) => ({
    lead,
    version,
    fields: present({
      name: typed.nameCombined ?? typed.name,
      company: typed.companyCombined ?? typed.company,
      phone: typed.phoneCombined ?? typed.phone,
      region: typed.regionCombined ?? typed.region,
      nextStep: typed.nextStepCombined ?? typed.nextStep,
    }),
  }));

type Typed = Readonly<Record<"name" | "company" | "phone" | "region" | "nextStep", string | null | undefined>>;

function present(typed: Typed): { [Field in keyof Typed]?: string | null } {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}
