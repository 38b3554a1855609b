import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("use-cases");

export default function UseCasesPage() {
  return <ContentRoute id="use-cases" />;
}
