import { Agent, request as ask } from "node:http";

/** One answer and how long it took, from the first byte sent to the last byte received. */
export type Timed = {
  readonly milliseconds: number;
  readonly status: number;
  readonly bytes: number;
  readonly location: string;
  readonly cookies: readonly string[];
};

export type Asked = { readonly path: string; readonly form?: Readonly<Record<string, string>> };

/** A browser of one person, as far as time is concerned: one connection that stays open, gzip, and a cookie. */
export class DeskClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: string;
  #cookie = "";

  constructor(url: string) {
    this.#url = url;
  }

  /** The cookie that says who is signed in. */
  get cookie(): string {
    return this.#cookie;
  }

  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const answer = await this.ask({ path: "/staff/sign-in/enter", form: { email, password, return: "/staff" } });
    this.#cookie = answer.cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ");
    if (answer.status !== 303 || !answer.location.endsWith("/staff")) throw new Error("The bench could not sign in.");
  }

  async ask({ path, form }: Asked): Promise<Timed> {
    const body = form === undefined ? null : new URLSearchParams(form).toString();
    const sent = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<Timed>();
    const headers = { "accept-encoding": "gzip", cookie: this.#cookie, ...(body === null ? {} : this.#formHeaders()) };
    const options = { agent: this.#agent, method: body === null ? "GET" : "POST", headers };
    const call = ask(new URL(path, this.#url), options, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.length));
      response.once("error", reject);
      response.once("end", () => {
        const { statusCode: status = 0, headers: got } = response;
        const milliseconds = performance.now() - sent;
        resolve({ milliseconds, status, bytes, location: got.location ?? "", cookies: got["set-cookie"] ?? [] });
      });
    });
    call.once("error", reject);
    call.end(body ?? undefined);
    return promise;
  }

  close(): void {
    this.#agent.destroy();
  }

  #formHeaders() {
    return {
      "content-type": "application/x-www-form-urlencoded",
      origin: this.#url,
      "sec-fetch-site": "same-origin",
    };
  }
}
