import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("services");

export default function ServicesPage() {
  return <ContentRoute id="services" />;
}
