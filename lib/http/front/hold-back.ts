import type { ServerResponse } from "node:http";

type Holding = {
  /** Asked when something is written: what is not held goes out as it comes, and so does all that follows. */
  readonly isHeld: () => boolean;
  /** Gets all that was written, once it is whole; must end the response. */
  readonly onWhole: (body: Buffer) => void;
};

/** Makes `response` hold back what is written to it, headers too, until it is ended. */
export function holdBack(response: ServerResponse, { isHeld, onWhole }: Holding): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const parts: Uint8Array[] = [];
  const restore = () => Object.assign(response, { write, end, flushHeaders });
  const add = (part: unknown) => {
    if (typeof part === "string") parts.push(Buffer.from(part));
    else if (part instanceof Uint8Array) parts.push(part);
  };
  const writeHeld = (...given: Parameters<typeof write>): boolean => {
    if (!isHeld()) return restore().write(...given);
    add(given[0]);
    return true;
  };
  const endHeld = (...given: Parameters<typeof end>): ServerResponse => {
    restore();
    if (!isHeld()) return end(...given);
    add(given[0]);
    onWhole(Buffer.concat(parts));
    return response;
  };
  const flushUnlessHeld = () => (isHeld() ? undefined : flushHeaders());
  Object.assign(response, { write: writeHeld, end: endHeld, flushHeaders: flushUnlessHeld });
}
