import { corrections } from "@/lib/content/corrections";
import type { SiteDetails } from "@/lib/content/site-details";
import { pages } from "@/lib/content/site-map";
import { contentWords as words } from "@/lib/content/words";

type FeedItem = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_text: string;
  readonly date_published: string;
};

/** A JSON Feed, version 1.1 (jsonfeed.org/version/1.1). */
export type Feed = {
  readonly version: "https://jsonfeed.org/version/1.1";
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly language: "en-CA";
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly items: readonly FeedItem[];
};

/** A day as the instant at its start at Greenwich, as feeds want one. */
const instantOf = (day: string) => `${day}T00:00:00Z`;

/** What changed in the comparison, the newest first: pages that were added, and every correction. */
export function changesFeed(site: SiteDetails): Feed {
  const added = pages.map(({ path, title, description, publishedOn }) => ({
    id: `${site.origin}${path}#published`,
    url: `${site.origin}${path}`,
    title: words.newPage(title),
    content_text: description,
    date_published: instantOf(publishedOn),
  }));
  const corrected = corrections.map(({ on, where, what }, at) => ({
    id: `${site.origin}/how-we-write#correction-${corrections.length - at}`,
    url: `${site.origin}${where}`,
    title: words.correctionOf(where),
    content_text: what,
    date_published: instantOf(on),
  }));
  const items = [...corrected, ...added].toSorted((one, other) =>
    other.date_published.localeCompare(one.date_published),
  );
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: words.feedTitle(site.companyName),
    home_page_url: `${site.origin}/`,
    feed_url: `${site.origin}/feed.json`,
    language: "en-CA",
    authors: [{ name: site.companyName, url: `${site.origin}/` }],
    items,
  };
}
