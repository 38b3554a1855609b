import { createServer } from "node:http";
import { openConnections } from "@/db/connection";

/**
 * The yardstick of `bench:booking`: Node's own server and postgres.js that take a form and insert its time, where it is
 * free, under the same constraint; no rules, no lead, no mail. A process of its own: the port, a consultant, and the
 * database's address in DATABASE_URL.
 */
const [, , port = "0", consultant = ""] = process.argv;
const sql = openConnections(process.env["DATABASE_URL"] ?? "", { connection: { TimeZone: "UTC" } });

createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text: string) => (body += text));
  request.once("end", () => {
    void book(new URLSearchParams(body))
      .then((isBooked) => response.writeHead(303, { location: isBooked ? "/booking/bare" : "/book/details?flash=" }))
      .catch(() => response.writeHead(500))
      .finally(() => response.end());
  });
}).listen(Number(port), "127.0.0.1");

async function book(form: URLSearchParams): Promise<boolean> {
  const startsAt = new Date(form.get("start") ?? "");
  const endsAt = new Date(startsAt.getTime() + 30 * 60_000);
  const rows = await sql`
    INSERT INTO bookings (uid, consultant_id, status, starts_at, ends_at, blocked, visitor_name, meeting_url, created_at, changed_at)
    VALUES (gen_random_uuid(), ${consultant}, 'confirmed', ${startsAt.toISOString()}::timestamptz, ${endsAt.toISOString()}::timestamptz,
      tstzrange(${startsAt.toISOString()}::timestamptz, ${endsAt.toISOString()}::timestamptz, '[)'), ${form.get("name")}, 'https://room.example/1', now(), now())
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows.length > 0;
}
