"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isNews, joinNews, noNews, readNews, type LiveNews } from "@/lib/leads/live";

const address = "/staff/live";
/** How often a page asks whose browser or network lets no stream through. */
const askEveryMs = 60_000;

export type Live = {
  readonly news: LiveNews;
  readonly isSignedOut: boolean;
  /** What was told is seen now. */
  readonly forget: () => void;
};

/** What others did since the page was made: told by a stream while there is one, asked for once a minute while not. */
export function useLiveNews(since: number): Live {
  const [news, setNews] = useState<LiveNews>(noNews);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const seen = useRef(since);
  const hear = useCallback((text: string) => {
    const told = readNews(text);
    if (told === null) return;
    seen.current = Math.max(seen.current, told.to);
    if (isNews(told)) setNews((known) => joinNews(known, told));
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stream: EventSource | undefined;
    const end = () => {
      stream?.close();
      setIsSignedOut(true);
    };
    const listen = () => {
      stream = new EventSource(`${address}?since=${seen.current}`);
      stream.addEventListener("news", ({ data }) => hear(String(data)));
      stream.addEventListener("signed-out", end);
      stream.addEventListener("error", () => {
        // While it only waits to come back, the browser does that by itself.
        if (stream?.readyState === EventSource.CLOSED) timer = setTimeout(() => void ask(), askEveryMs);
      });
    };
    const ask = async () => {
      const answer = document.hidden ? null : await fetch(`${address}?since=${seen.current}`).catch(() => null);
      if (answer?.status === 401) return setIsSignedOut(true);
      if (answer?.ok) hear(await answer.text());
      return listen();
    };
    listen();
    return () => {
      clearTimeout(timer);
      stream?.close();
    };
  }, [hear]);
  return { news, isSignedOut, forget: () => setNews(noNews) };
}
