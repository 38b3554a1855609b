/**
 * Loaded into a product that a journey starts, before the product itself (`--import`, with `?days=` in its own address):
 * its clock is that many days ahead. The product knows nothing of it; nothing of it is part of the product.
 */
const aheadMs = Number(new URL(import.meta.url).searchParams.get("days")) * 86_400_000;
const { now } = Date;

globalThis.Date = new Proxy(Date, {
  construct: (target, given: readonly unknown[], made): object => {
    const date: unknown = Reflect.construct(target, given.length === 0 ? [now() + aheadMs] : given, made);
    if (typeof date !== "object" || date === null) throw new TypeError("A date is an object.");
    return date;
  },
});
Date.now = () => now() + aheadMs;
