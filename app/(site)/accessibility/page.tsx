import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("accessibility");

export default function AccessibilityPage() {
  return <ContentRoute id="accessibility" />;
}
