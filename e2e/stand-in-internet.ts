import { Socket } from "node:net";

/**
 * Loaded into a product that a journey starts, before the product itself (`--import`, with `?address=` in its own
 * address): what the product sends to that one public address arrives on this machine, at the same port. The product
 * checks addresses as it always does and knows nothing of it; nothing of it is part of the product.
 */
const address = new URL(import.meta.url).searchParams.get("address");
// oxlint-disable-next-line typescript/unbound-method -- it is called on the socket that it was meant for
const { connect } = Socket.prototype;

Socket.prototype.connect = function connectOnThisMachine(this: Socket, ...given: unknown[]): Socket {
  // node:net hands its own arguments on as one list, whose first entry says where to.
  const [first] = given;
  const where: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof where === "object" && where !== null && "host" in where && where.host === address)
    where.host = "127.0.0.1";
  Reflect.apply(connect, this, given);
  return this;
};
