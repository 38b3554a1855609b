import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("services-django");

export default function DjangoServicesPage() {
  return <ContentRoute id="services-django" />;
}
