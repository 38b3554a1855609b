import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("faq");

export default function FaqPage() {
  return <ContentRoute id="faq" />;
}
