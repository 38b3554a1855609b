"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { TextLink } from "@/components/ui/text-link";
import { importWords } from "@/lib/leads/words/imports";

const { one: words } = importWords.en;

type ImportProgressProps = {
  readonly href: string;
  readonly doing: keyof typeof words.working;
  readonly done: number;
  readonly all: number;
};

const everyMs = 1_500;

/** While a file is worked on: how far it is. The page looks again by itself, or by the link. */
export function ImportProgress({ href, doing, done, all }: ImportProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <h2>{words.working[doing]}</h2>
      <progress value={done} max={all} aria-label={words.working[doing]} />
      <p role="status">{words.progress(done, all)}</p>
      <TextLink href={href}>{words.look}</TextLink>
    </>
  );
}
