import type { NavigationLink } from "@/components/ui/navigation";
import styles from "@/components/staff/desk-footer.module.css";

/** The foot of every page of the desk. */
export function DeskFooter({ links }: { readonly links: readonly NavigationLink[] }) {
  return (
    <footer className={styles["footer"]} data-print="hidden">
      <ul className={styles["links"]}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
