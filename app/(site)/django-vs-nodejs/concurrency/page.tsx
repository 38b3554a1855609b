import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("concurrency");

export default function ConcurrencyPage() {
  return <ContentRoute id="concurrency" />;
}
