import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("privacy");

export default function PrivacyPage() {
  return <ContentRoute id="privacy" />;
}
