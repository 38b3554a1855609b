import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A wire between the product and its Postgres that a test can cut and mend, at one address that never changes. */
export type Wire = {
  readonly url: string;
  /** Ends every connection; new ones are hung up on. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** Lays a wire to the Postgres at `url`. */
export async function layWire(url: string): Promise<Wire> {
  const target = new URL(url);
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const end of [near, far]) {
      ends.add(end);
      end.on("error", () => end.destroy()).on("close", () => ends.delete(end));
    }
    near.pipe(far).pipe(near);
    if (isCut) hangUp();
  });
  const hangUp = () => ends.forEach((end) => end.destroy());
  const address = new URL(url);
  address.port = String(await listen(server));
  return {
    url: address.href,
    cut: () => {
      isCut = true;
      hangUp();
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
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
