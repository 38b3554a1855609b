import type { MetadataRoute } from "next";
import { appUrl } from "@/lib/config/config";
import { pages } from "@/lib/content/site-map";

/** Pages beside the content that people should find; they carry no date, as nobody dates them. */
const otherPaths = ["/assessment", "/book"];

/** Every page with the day on which its words last changed, never the day of the build. */
export default function sitemap(): MetadataRoute.Sitemap {
  const content = pages.map(({ path, updatedOn }) => ({ url: appUrl() + path, lastModified: updatedOn }));
  return [...content, ...otherPaths.map((path) => ({ url: appUrl() + path }))];
}
