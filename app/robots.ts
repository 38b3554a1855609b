import type { MetadataRoute } from "next";
import { appUrl } from "@/lib/config/config";

/** Everybody may read what is for everybody. What is personal says "noindex" by itself, which a closed door would hide. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: ["/staff", "/api/"] }, sitemap: `${appUrl()}/sitemap.xml` };
}
