import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("security");

export default function SecurityPage() {
  return <ContentRoute id="security" />;
}
