import type { SiteDetails } from "@/lib/content/site-details";
import { contentWords as words } from "@/lib/content/words";
import styles from "@/components/content/word-list.module.css";

/** How to reach the company, as far as its configuration says. */
export function ContactDetails({ site }: { readonly site: SiteDetails }) {
  return (
    <dl className={styles["words"]}>
      <div>
        <dt className={styles["word"]}>{words.company}</dt>
        <dd>{site.companyName}</dd>
      </div>
      {site.contactEmail !== null && (
        <div>
          <dt className={styles["word"]}>{words.email}</dt>
          <dd>
            <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
          </dd>
        </div>
      )}
      {site.postalAddress !== null && (
        <div>
          <dt className={styles["word"]}>{words.post}</dt>
          <dd>{site.postalAddress}</dd>
        </div>
      )}
      <div>
        <dt className={styles["word"]}>{words.regions}</dt>
        <dd>{site.regions.join(", ")}</dd>
      </div>
    </dl>
  );
}
