import { BackLink, Breadcrumb } from "@/components/ui/breadcrumb";
import { Pagination } from "@/components/ui/pagination";
import { NumberedSection, Wide } from "@/components/ui/section";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

const here = "#navigation";

/** Ways back, on and across, and the frame of a public page; the frame of the desk stands around this one. */
export function NavigationShown() {
  return (
    <NumberedSection id="navigation" number={8} title="Ways back, on and across">
      <BackLink href={here} />
      <Breadcrumb trail={[{ href: here, label: "Leads" }]} current="Ada Example" />
      <Pagination label="Pages of leads" position="51–100 of 431" previousHref={here} nextHref={here} />
      <Pagination label="Pages of mail" position="1–50 of 63" nextHref={here} />
      <Wide>
        <SiteHeader
          companyName="Waymark"
          links={[
            { href: here, label: "Comparison" },
            { href: "#tables", label: "Assessment" },
          ]}
          action={{ href: "#actions", label: "Book a call" }}
          current={here}
        />
      </Wide>
      <Wide>
        <SiteFooter
          companyName="Waymark"
          statement="What the company does, in a sentence."
          regions={["Canada", "United States"]}
          groups={[{ title: "Decide", links: [{ href: "#reading", label: "Comparison" }] }]}
          legal="The last line."
        />
      </Wide>
    </NumberedSection>
  );
}
