"use client";

import { useState, type SubmitEvent } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Stack } from "@/components/ui/stack";
import { importWords } from "@/lib/leads/words/imports";

const words = importWords.en;

type ImportUploadProps = { readonly bytesMax: number; readonly error: string | undefined };

/** Chooses a file. With JavaScript one that is too large is not even sent; without, the server says the same. */
export function ImportUpload({ bytesMax, error }: ImportUploadProps) {
  const [problem, setProblem] = useState(error);
  const look = (event: SubmitEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const isTooLarge = file instanceof File && file.size > bytesMax - 10_000;
    if (isTooLarge) event.preventDefault();
    setProblem(isTooLarge ? words.tooLarge : undefined);
  };
  return (
    <form method="post" action="/staff/leads/import/upload" encType="multipart/form-data" noValidate onSubmit={look}>
      <Stack gap="large">
        <FileField label={words.file} name="file" accept=".csv,.txt,text/csv" hint={words.fileHint} error={problem} />
        <ButtonRow>
          <Button>{words.upload}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
