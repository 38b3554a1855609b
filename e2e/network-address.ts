import { randomInt } from "node:crypto";

/** An address of the range that is set aside for measurements (RFC 2544), so that rate limits of journeys stay apart. */
export function ownNetworkAddress(): string {
  return `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
