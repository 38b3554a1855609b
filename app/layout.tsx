import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { siteWords } from "@/app/site-words";
import { fontClasses } from "@/components/ui/fonts";
import { appUrl, company } from "@/lib/config/config";
import "@/components/ui/fonts.css";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";

/** A page's title is "Page – Section"; the name of the company follows by itself. */
export function generateMetadata(): Metadata {
  const { name } = company();
  return {
    metadataBase: new URL(appUrl()),
    title: { default: `${siteWords.title} – ${name}`, template: `%s – ${name}` },
    description: siteWords.description,
    applicationName: name,
    openGraph: { siteName: name, type: "website", locale: "en_CA" },
    twitter: { card: "summary_large_image" },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** The colours of the browser's own frame are those of `--bg`; a test keeps them together. */
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#10141b" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-CA" className={fontClasses}>
      <body>{children}</body>
    </html>
  );
}
