import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("services-nodejs");

export default function NodeServicesPage() {
  return <ContentRoute id="services-nodejs" />;
}
