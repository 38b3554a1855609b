"use client";

import { Failure, type FailureProps } from "@/app/failure";
import { failureWords } from "@/app/failure-words";
import { fontClasses } from "@/components/ui/fonts";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";

/** A fault in the root layout itself, which this page stands in for. */
export default function GlobalError(props: FailureProps) {
  return (
    <html lang="en-CA" className={fontClasses}>
      <body>
        <title>{failureWords.title}</title>
        <main id="main" tabIndex={-1}>
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
