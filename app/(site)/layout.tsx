import type { ReactNode } from "react";
import { siteWords } from "@/app/site-words";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

/** Head and foot of the public pages; the page itself is the content of `main`, in a Container. */
export default function SiteLayout({ children }: { readonly children: ReactNode }) {
  const { companyName, navigation, action, statement, regions, footer, legal } = siteWords;
  return (
    <>
      <SiteHeader companyName={companyName} links={navigation} action={action} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter companyName={companyName} statement={statement} regions={regions} groups={footer} legal={legal} />
    </>
  );
}
