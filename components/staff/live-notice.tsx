"use client";

import { useRouter } from "next/navigation";
import { useLiveNews } from "@/components/staff/use-live-news";
import { Button } from "@/components/ui/button";
import styles from "@/components/staff/live-notice.module.css";
import { isNews } from "@/lib/leads/live";
import { liveWords } from "@/lib/leads/words/live";

const words = liveWords.en;

/**
 * Says quietly, at the foot of the window, that others have done something since the page was made. Nothing on the page
 * moves before its reader asks for it.
 */
export function LiveNotice({ since }: { readonly since: number }) {
  const router = useRouter();
  const { news, isSignedOut, forget } = useLiveNews(since);
  const show = () => {
    forget();
    router.refresh();
  };
  return (
    <div aria-live="polite" className={styles["place"]}>
      {isSignedOut && (
        <p className={styles["notice"]}>
          {words.signedOut} <a href="/staff/sign-in">{words.signIn}</a>
        </p>
      )}
      {!isSignedOut && isNews(news) && (
        <div className={styles["notice"]}>
          <p>{words.news(news)}</p>
          <Button type="button" size="small" onClick={show}>
            {words.show}
          </Button>
          <Button type="button" size="small" variant="quiet" onClick={forget}>
            {words.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}
