import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("verdict");

export default function VerdictPage() {
  return <ContentRoute id="verdict" />;
}
