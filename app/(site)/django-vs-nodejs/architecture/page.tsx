import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("architecture");

export default function ArchitecturePage() {
  return <ContentRoute id="architecture" />;
}
