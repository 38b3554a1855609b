import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("claims-checked");

export default function ClaimsCheckedPage() {
  return <ContentRoute id="claims-checked" />;
}
