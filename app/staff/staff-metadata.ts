import type { Metadata } from "next";

/** Of every page of the desk and of its door: nobody finds or shares it, so it says nothing about itself but its title. */
export const staffMetadata: Metadata = {
  robots: { index: false, follow: false },
  description: null,
  applicationName: null,
  openGraph: null,
  twitter: null,
};
