import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("ecosystem");

export default function EcosystemPage() {
  return <ContentRoute id="ecosystem" />;
}
