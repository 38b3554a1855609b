import type { Metadata } from "next";
import { siteWords } from "@/app/site-words";
import { company } from "@/lib/config/config";
import { Gallery } from "@/components/ui/gallery/gallery";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { title: "Design system – Staff", robots: { index: false } };

/** Every piece of components/ui in every state. */
export default function DesignPage() {
  const { navigation, action, statement, footer, legal } = siteWords;
  const { name, regions } = company();
  return (
    <>
      <SiteHeader companyName={name} links={navigation} action={action} current="/assessment" />
      <main id="main" tabIndex={-1}>
        <Gallery />
      </main>
      <SiteFooter companyName={name} statement={statement} regions={regions} groups={footer} legal={legal} />
    </>
  );
}
