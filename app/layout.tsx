import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "@/components/ui/fonts";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";

export const metadata: Metadata = {
  title: { default: "Waymark", template: "%s – Waymark" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#10131a" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-CA" className={fontClasses}>
      <body>{children}</body>
    </html>
  );
}
