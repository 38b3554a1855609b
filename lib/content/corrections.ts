/**
 * What we got wrong and mended, the newest first. A change of fact, figure or verdict belongs here; a better turn of phrase
 * does not.
 */
export type Correction = {
  readonly on: string;
  readonly where: `/${string}`;
  readonly what: string;
};

export const corrections: readonly Correction[] = [];
