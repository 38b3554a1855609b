import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("contact");

export default function ContactPage() {
  return <ContentRoute id="contact" />;
}
