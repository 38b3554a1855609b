import type { MetadataRoute } from "next";
import { siteWords } from "@/app/site-words";
import { company } from "@/lib/config/config";

/** How the site calls itself where somebody keeps it on a home screen. It opens in the browser as ever. */
export default function manifest(): MetadataRoute.Manifest {
  const { name } = company();
  return {
    name,
    short_name: name,
    description: siteWords.description,
    lang: "en-CA",
    start_url: "/",
    display: "browser",
    background_color: "#fbf8f1",
    theme_color: "#fbf8f1",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/apple-icon.png", type: "image/png", sizes: "180x180" },
    ],
  };
}
