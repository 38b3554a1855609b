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
  useEffect(() => listenWhileSeen({ seen, hear, end: () => setIsSignedOut(true) }), [hear]);
  return { news, isSignedOut, forget: () => setNews(noNews) };
}

type Listening = {
  /** The last line that the page knows of. */
  readonly seen: { readonly current: number };
  readonly hear: (text: string) => void;
  readonly end: () => void;
};

/**
 * Listens while somebody can see the page: browsers open few connections to one server, and tabs in the background would
 * use them up. What was missed meanwhile is told on coming back. Gives what ends it.
 */
function listenWhileSeen({ seen, hear, end }: Listening): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: EventSource | undefined;
  let isOver = false;
  const stop = () => {
    clearTimeout(timer);
    stream?.close();
    stream = undefined;
  };
  const finish = () => {
    isOver = true;
    stop();
    document.removeEventListener("visibilitychange", turn);
  };
  const over = () => {
    finish();
    end();
  };
  const listen = () => {
    // While a stream only waits to come back, the browser does that by itself.
    stream = openStream(`${address}?since=${seen.current}`, {
      hear,
      over,
      closed: () => void (timer = setTimeout(() => void ask(), askEveryMs)),
    });
  };
  const ask = async () => {
    const answer = await fetch(`${address}?since=${seen.current}`).catch(() => null);
    if (answer?.status === 401) return over();
    if (answer?.ok) hear(await answer.text());
    return turn();
  };
  const turn = () => {
    stop();
    if (!isOver && !document.hidden) listen();
  };
  document.addEventListener("visibilitychange", turn);
  turn();
  return finish;
}

type Told = { readonly hear: (text: string) => void; readonly over: () => void; readonly closed: () => void };

function openStream(from: string, { hear, over, closed }: Told): EventSource {
  const stream = new EventSource(from);
  stream.addEventListener("news", ({ data }) => hear(String(data)));
  stream.addEventListener("signed-out", over);
  stream.addEventListener("error", () => stream.readyState === EventSource.CLOSED && closed());
  return stream;
}
