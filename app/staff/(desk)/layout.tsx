import type { ReactNode } from "react";
import { staffMetadata } from "@/app/staff/staff-metadata";
import { DeskFooter } from "@/components/staff/desk-footer";
import { PaletteOpener } from "@/components/staff/palette-opener";
import { SessionEnd } from "@/components/staff/session-end";
import { LiveNotice } from "@/components/staff/live-notice";
import { SignOutForm } from "@/components/staff/sign-out-form";
import { StaffHeader } from "@/components/ui/staff-header";
import { company } from "@/lib/config/config";
import { database } from "@/lib/database";
import { findNewestLine } from "@/lib/leads/queries/live";
import { isAdministrator } from "@/lib/staff/member";
import { sessionTimeLeft, signedInStaff } from "@/lib/staff/session";
import { deskWords } from "@/lib/staff/words";

export const metadata = staffMetadata;

const { frame: words } = deskWords.en;

/** The frame of the desk. It shows who is signed in; whether somebody may see a page, every page asks by itself. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const staff = await signedInStaff();
  if (staff === null) return children;
  const left = await sessionTimeLeft();
  const links = isAdministrator(staff) ? [...words.links, ...words.administratorLinks] : words.links;
  return (
    <>
      <StaffHeader companyName={company().name} homeHref="/staff" links={links} memberName={staff.name}>
        <PaletteOpener
          opener={words.find}
          searchHref="/staff/leads#search"
          pages={[...links, ...words.footerLinks]}
          words={words.palette}
        />
        <SignOutForm label={words.signOut} />
      </StaffHeader>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <DeskFooter links={words.footerLinks} />
      {left !== null && <SessionEnd idleSeconds={left.idleSeconds} restSeconds={left.restSeconds} />}
      <LiveNotice since={await findNewestLine(database())} />
    </>
  );
}
