import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("how-we-write");

export default function HowWeWritePage() {
  return <ContentRoute id="how-we-write" />;
}
