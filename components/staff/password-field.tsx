"use client";

import { useState, useSyncExternalStore } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { staffWords } from "@/lib/staff/words";

type PasswordFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly hint?: string;
  readonly error?: string | undefined;
};

/** A password that can be pasted, filled in by a manager, and shown by a button (which needs script, and is there only with it). */
export function PasswordField({ name, ...field }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const hasScript = useSyncExternalStore(never, yes, no);
  const { showPassword, hidePassword } = staffWords.en.passwordField;
  return (
    <Stack gap="small">
      <TextField {...field} name={name} type={isShown ? "text" : "password"} spellCheck={false} autoCapitalize="none" />
      {hasScript && (
        <ButtonRow>
          <Button
            type="button"
            variant="quiet"
            size="small"
            aria-controls={name}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? hidePassword : showPassword}
          </Button>
        </ButtonRow>
      )}
    </Stack>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
