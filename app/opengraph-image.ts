import { socialPicture } from "@/app/social-picture";
import { siteWords } from "@/app/site-words";

export const alt = siteWords.picture.alt;
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** The picture of pages that have none of their own. */
export default function Picture() {
  return socialPicture(siteWords.picture.lines);
}
