import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("performance");

export default function PerformancePage() {
  return <ContentRoute id="performance" />;
}
