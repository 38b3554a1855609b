import type { ImportMapping, MappingRefusal } from "@/lib/leads/import-fields";
import type { FileRefusal, ImportEncoding } from "@/lib/leads/import-file";

export type ImportState = "matching" | "checking" | "checked" | "importing" | "done" | "undone";

/** A file of leads on its way in, as staff see it. */
export type LeadImport = {
  readonly id: string;
  readonly fileName: string;
  readonly encoding: ImportEncoding;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly mapping: ImportMapping;
  readonly whenKnown: "fill" | "replace";
  readonly state: ImportState;
  readonly rowsDone: number;
  readonly created: number;
  readonly filled: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Leads that others had changed since, and that undoing left alone. */
  readonly kept: number;
  readonly actorName: string;
  readonly createdAt: Date;
  /** Whether it is being taken back. */
  readonly isBeingUndone: boolean;
};

/** Why a file can't come in. `line` says where, if it is known. */
export type UploadRefusal =
  | FileRefusal
  | "broken"
  | "too-many-rows"
  | "too-many-columns"
  | "only-heading"
  | "no-columns";

/** Why nothing happened with a file that is here. */
export type ImportRefusal = MappingRefusal | "unknown-import" | "gone-on" | "unknown-column";

/** A row that can't be taken over. */
export type ImportProblem = {
  readonly line: number;
  readonly problems: readonly string[];
  readonly cells: readonly string[];
};
