import { BackLink, Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { NumberedSection, Wide } from "@/components/ui/section";
import { StaffHeader } from "@/components/ui/staff-header";
import { Signpost } from "@/components/ui/wordmark";

/** Ways back, on and across. */
export function NavigationShown() {
  return (
    <NumberedSection id="navigation" number={8} title="Ways back, on and across">
      <BackLink href="#navigation" />
      <Breadcrumb trail={[{ href: "#foundations", label: "Leads" }]} current="Ada Example" />
      <Pagination label="Pages of leads" position="51–100 of 431" previousHref="#navigation" nextHref="#navigation" />
      <Pagination label="Pages of mail" position="1–50 of 63" nextHref="#navigation" />
      <Wide>
        <StaffHeader
          companyName="Waymark"
          homeHref="#navigation"
          links={[
            { href: "#leads", label: "Leads" },
            { href: "#bookings", label: "Bookings" },
            { href: "#mail", label: "Mail" },
          ]}
          current="#leads"
          memberName="Robin Example"
        >
          <Button type="button" variant="quiet" size="small">
            Sign out
          </Button>
        </StaffHeader>
      </Wide>
      <Signpost />
    </NumberedSection>
  );
}
