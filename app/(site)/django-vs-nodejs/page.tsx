import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("compare");

export default function ComparePage() {
  return <ContentRoute id="compare" />;
}
