import type { Metadata } from "next";
import { siteWords } from "@/app/site-words";
import { Gallery } from "@/components/ui/gallery/gallery";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { title: "Design system – Staff", robots: { index: false } };

/** Every piece of components/ui in every state. */
export default function DesignPage() {
  const { companyName, navigation, action, statement, regions, footer, legal } = siteWords;
  return (
    <>
      <SiteHeader companyName={companyName} links={navigation} action={action} current="/assessment" />
      <main id="main" tabIndex={-1}>
        <Gallery />
      </main>
      <SiteFooter companyName={companyName} statement={statement} regions={regions} groups={footer} legal={legal} />
    </>
  );
}
