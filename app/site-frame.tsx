import type { ReactNode } from "react";
import { siteWords } from "@/app/site-words";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { company } from "@/lib/config/config";

/** Head and foot around a public page; the page itself is the content of `main`, in a Container. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  const { navigation, action, statement, footer, legal } = siteWords;
  const { name, regions } = company();
  return (
    <>
      <SiteHeader companyName={name} links={navigation} action={action} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter companyName={name} statement={statement} regions={regions} groups={footer} legal={legal} />
    </>
  );
}
