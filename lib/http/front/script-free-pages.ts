/** A page that is rendered on request and goes out without any script, as the prerendered ones do. */
export type ScriptFreePage = {
  readonly path: RegExp;
  /**
   * How long one rendering serves everybody who asks for it. Zero for what belongs to one visitor: it is rendered each
   * time. What is kept is rendered without cookies, so that it can hold nothing of anybody.
   */
  readonly keptSeconds: number;
  /** Whether the page reads what follows the question mark of its address. */
  readonly readsQuery: boolean;
  /** For a page whose address is a secret: kept here for those who know it, and nowhere on the way. */
  readonly isPrivate?: boolean;
};

const anHour = 3_600;

/** Name a page here and it needs no script: all its doing is in links and forms. */
const scriptFreePages: readonly ScriptFreePage[] = [
  // It has words of customers, which may be taken back.
  { path: /^\/$/, keptSeconds: 60, readsQuery: false },
  { path: /^\/voices\/[\w-]{43}$/, keptSeconds: 0, readsQuery: true },
  { path: /^\/django-vs-nodejs\/narrowed$/, keptSeconds: anHour, readsQuery: true },
  // It names the providers of video rooms, which colleagues change.
  { path: /^\/privacy$/, keptSeconds: 60, readsQuery: false },
  // The pages of the content show today's date and how old their entries are.
  {
    path: /^\/(accessibility|contact|django-vs-nodejs|faq|how-we-write|services|sources)(\/[a-z-]+)?$/,
    keptSeconds: anHour,
    readsQuery: false,
  },
  { path: /^\/assessment\/check$/, keptSeconds: 0, readsQuery: true },
  { path: /^\/result\/[\w-]{43}$/, keptSeconds: 60, readsQuery: false, isPrivate: true },
  { path: /^\/result\/[\w-]{43}\/compare$/, keptSeconds: 60, readsQuery: true, isPrivate: true },
  { path: /^\/feedback$/, keptSeconds: 0, readsQuery: true },
  { path: /^\/feedback\/thanks$/, keptSeconds: anHour, readsQuery: true },
];

const QUERY_CHARACTERS_KEPT = 400;

/** A script-free page and the name under which its rendering is kept; null where the rendering is not to be kept. */
export type ScriptFreeVisit = { readonly page: ScriptFreePage; readonly keptAs: string | null };

/** What `url` (path and query) asks for, when that is a script-free page. */
export function scriptFreeVisit(url: string, pages = scriptFreePages): ScriptFreeVisit | null {
  const [path = "/", query = ""] = url.split("?", 2);
  const page = pages.find((each) => each.path.test(path));
  if (page === undefined) return null;
  if (page.keptSeconds === 0 || (page.readsQuery && query.length > QUERY_CHARACTERS_KEPT))
    return { page, keptAs: null };
  return { page, keptAs: page.readsQuery ? `${path}?${query}` : path };
}
