import { randomUUID } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";
import { watchFaults, type Faults } from "@/e2e/faults";
import { ownNetworkAddress } from "@/e2e/network-address";
import type { KeptMail } from "@/e2e/resend/mail";
import { resendAt, type ResendDesk } from "@/e2e/resend-server";

export { expectAccessible, expectNoSidewaysScroll } from "@/e2e/accessibility";
export { chooseByKeyboard, followByKeyboard, tabTo } from "@/e2e/keyboard";
export { expect };

/** For `test.use(withoutScript)`: the browser of somebody who has switched JavaScript off. */
export const withoutScript = { javaScriptEnabled: false } as const;

/** For `test.use(asAdministrator)`: the browser of the administrator, who is signed in. */
export const asAdministrator: Parameters<typeof base.use>[0] = {
  storageState: async ({ browserName: _browserName }, use) => use(fromSetup("E2E_ADMINISTRATOR_STATE")),
};

/** A visitor's own address, and the mails that reached it. */
export type Mailbox = {
  readonly address: string;
  readonly mails: () => Promise<readonly KeptMail[]>;
  /** Waits for a mail whose subject matches. */
  readonly waitFor: (subject: RegExp) => Promise<KeptMail>;
};

type Fixtures = {
  /** Watched on every page of the journey; the journey fails when something is found at its end. */
  readonly faults: Faults;
  /** The stand-in for Resend that the product sends through. */
  readonly resend: ResendDesk;
  /** A fresh address at example.com for this journey alone. */
  readonly mailbox: Mailbox;
  /** A second page of the same visitor's machine, with JavaScript off, to compare with. */
  readonly plainPage: Page;
};

/** Playwright's test, for journeys through the product. */
export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _browserName }, use) => use(fromSetup("E2E_PRODUCT_URL")),
  extraHTTPHeaders: async ({ browserName: _browserName }, use) => use({ "X-Forwarded-For": ownNetworkAddress() }),
  faults: [
    async ({ context }, use) => {
      const faults = watchFaults(context);
      await use(faults);
      expect(faults.found()).toEqual([]);
    },
    { auto: true },
  ],
  resend: async ({ browserName: _browserName }, use) => use(resendAt(fromSetup("E2E_RESEND_URL"))),
  mailbox: async ({ resend }, use) => use(mailboxAt(`visitor-${randomUUID()}@example.com`, resend)),
  plainPage: async ({ browser, contextOptions, baseURL, extraHTTPHeaders, storageState }, use) => {
    const given = { baseURL, extraHTTPHeaders, storageState };
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const context = await browser.newContext({ ...contextOptions, ...known, ...withoutScript });
    await use(await context.newPage());
    await context.close();
  },
});

function mailboxAt(address: string, resend: ResendDesk): Mailbox {
  const mails = () => resend.mailsTo(address);
  const matching = async (subject: RegExp) => (await mails()).find((mail) => subject.test(mail.subject));
  return {
    address,
    mails,
    waitFor: async (subject) => {
      await expect
        .poll(() => matching(subject), { message: `a mail about ${String(subject)}`, timeout: 60_000 })
        .toBeDefined();
      const mail = await matching(subject);
      if (mail === undefined) throw new Error("A mail that was there is gone.");
      return mail;
    },
  };
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the set-up in e2e/global-setup.ts says why.`);
  return value;
}
