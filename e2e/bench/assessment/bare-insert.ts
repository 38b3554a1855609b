import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { openConnections } from "@/db/connection";

/**
 * The yardstick of a submission: Node's own server, one form parsed, one row inserted through postgres.js, a redirect.
 * Started as a process of its own with the database's address and the port.
 */
const [, , url = "", port = "0"] = process.argv;
const sql = openConnections(url, { max: 10 });
await sql`CREATE TABLE IF NOT EXISTS bare_submissions (
  id uuid PRIMARY KEY, form_key uuid NOT NULL UNIQUE, answers jsonb NOT NULL, created_at timestamptz NOT NULL)`;

createServer((request, response) => {
  if (request.method !== "POST") {
    response.end();
    return;
  }
  let body = "";
  request.setEncoding("utf8").on("data", (part: string) => (body += part));
  request.once("end", () => {
    void store(new URLSearchParams(body)).then((id) => response.writeHead(303, { location: `/${id}` }).end());
  });
}).listen(Number(port), "127.0.0.1");

async function store(form: URLSearchParams): Promise<string> {
  const id = randomUUID();
  const answers = Object.fromEntries(form);
  await sql`INSERT INTO bare_submissions VALUES (${id}, ${form.get("formKey") ?? ""}, ${sql.json(answers)}, ${new Date()})`;
  return id;
}
