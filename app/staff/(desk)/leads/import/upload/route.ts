import { UPLOAD_BYTES_MAX } from "@/lib/http/body";
import { refuseForm, seeOther } from "@/lib/http/form";
import { beginImport } from "@/lib/leads/commands/begin-import";
import { fileNameOf } from "@/lib/leads/input/imports";
import { importWords, uploadRefusals } from "@/lib/leads/words/imports";
import { staffForm } from "@/lib/staff/form";
import { emptyInput } from "@/lib/staff/input";

export const POST = staffForm({
  input: emptyInput,
  page: () => "/staff/leads/import",
  fileBytesMax: UPLOAD_BYTES_MAX,
  limit: { name: "import-leads", points: 60, seconds: 3_600 },
  handle: async (_input, { database, staff, now, file }) => {
    if (file === null) return refuseForm([{ field: "file", words: importWords.en.chooseFile }]);
    const begun = await beginImport(database, staff, { file: { ...file, name: fileNameOf(file.name) }, now });
    if (begun.ok) return seeOther(`/staff/leads/import/${begun.value}`);
    const words = begun.line === undefined ? uploadRefusals.en[begun.reason] : importWords.en.brokenAt(begun.line);
    return refuseForm([{ field: "file", words }]);
  },
});
