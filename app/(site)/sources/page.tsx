import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("sources");

export default function SourcesPage() {
  return <ContentRoute id="sources" />;
}
