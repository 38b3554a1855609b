export default function HomePage() {
  return <h1>Waymark</h1>;
}
