import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A wire between the product and its Postgres that a test can cut and mend, at one address that never changes. */
export type Wire = {
  readonly url: string;
  /** Ends every connection; new ones are hung up on. */
  readonly cut: () => void;
  /** Nothing goes through any more, and nobody is told: as when Postgres, or its machine, has stopped. */
  readonly stall: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

type Line = { readonly near: Socket; readonly far: Socket };

/** Lays a wire to the Postgres at `url`. */
export async function layWire(url: string): Promise<Wire> {
  const target = new URL(url);
  const lines = new Set<Line>();
  let state: "whole" | "cut" | "stalled" = "whole";
  const server = createServer((near) => {
    const line = { near, far: connect(Number(target.port), target.hostname) };
    lines.add(line);
    for (const end of [line.near, line.far])
      end.on("error", () => hangUp(line)).on("close", () => void (hangUp(line), lines.delete(line)));
    if (state === "whole") join(line);
    if (state === "cut") hangUp(line);
  });
  const turn = (next: typeof state, act: (line: Line) => void) => () => {
    state = next;
    for (const line of lines) act(line);
  };
  const address = new URL(url);
  address.port = String(await listen(server));
  const cut = turn("cut", hangUp);
  return {
    url: address.href,
    cut,
    stall: turn("stalled", part),
    mend: turn("whole", join),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

function join({ near, far }: Line): void {
  part({ near, far });
  near.pipe(far).pipe(near);
}

function part({ near, far }: Line): void {
  near.unpipe(far);
  far.unpipe(near);
}

function hangUp({ near, far }: Line): void {
  near.destroy();
  far.destroy();
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      // A server that listens on a port has an address of this shape.
      // oxlint-disable-next-line no-unsafe-type-assertion
      resolve((server.address() as AddressInfo).port);
    });
  });
}
