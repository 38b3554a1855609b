import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";

export const generateMetadata = () => contentMetadata("home");

export default function HomePage() {
  return <ContentRoute id="home" />;
}
