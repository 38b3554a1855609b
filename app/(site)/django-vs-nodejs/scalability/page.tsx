import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("scalability");

export default function ScalabilityPage() {
  return <ContentRoute id="scalability" />;
}
