import { Panel } from "@/components/ui/card";
import { NumberedSection, Wide } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { SeriesMark, Tag } from "@/components/ui/tag";

const leads = [
  { name: "Ada Example", company: "Example Harbour Ltd", score: 74, stage: "Qualified", tone: "success" },
  { name: "Grace Sample", company: "Sample Rail Inc", score: 51, stage: "New", tone: "info" },
  { name: "Alan Specimen", company: "Specimen Health", score: 18, stage: "Lost", tone: "neutral" },
] as const;

/** Tables, lists of facts, tags. All persons are invented. */
export function TablesShown() {
  return (
    <NumberedSection id="tables" number={6} title="Real tables">
      <Wide>
        <Table caption="How the two compare, in three rows">
          <thead>
            <tr>
              <ColumnHeading>Criterion</ColumnHeading>
              <ColumnHeading>
                <SeriesMark series="a" />
                Django
              </ColumnHeading>
              <ColumnHeading>
                <SeriesMark series="b" />
                Node.js
              </ColumnHeading>
              <ColumnHeading align="end">Reviewed</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Language</th>
              <td>Python</td>
              <td>JavaScript or TypeScript</td>
              <NumberCell>2026-11-22</NumberCell>
            </tr>
            <tr>
              <th scope="row">Admin pages</th>
              <td>Part of the framework, made from the models</td>
              <td>None in the runtime; several packages</td>
              <NumberCell>2026-11-22</NumberCell>
            </tr>
            <tr>
              <th scope="row">Open connections</th>
              <td>Under ASGI, with an asynchronous server</td>
              <td>By default, in one event loop</td>
              <NumberCell>2026-11-22</NumberCell>
            </tr>
          </tbody>
        </Table>
      </Wide>
      <Wide>
        <LeadTable />
      </Wide>
      <SummaryList
        rows={[
          {
            term: "What the system will do",
            detail: "Records and forms",
            change: { href: "#tables", what: "what it will do" },
          },
          {
            term: "Size of the team",
            detail: "4 to 9 people",
            change: { href: "#tables", what: "the size of the team" },
          },
          { term: "Phone", change: { href: "#tables", what: "the phone number" } },
        ]}
      />
      <Panel>
        <h3>A sheet on the paper</h3>
        <p>
          <Tag>Neutral</Tag> <Tag tone="info">New</Tag> <Tag tone="success">Qualified</Tag>{" "}
          <Tag tone="warning">Waiting</Tag> <Tag tone="danger">Refused</Tag>
        </p>
      </Panel>
    </NumberedSection>
  );
}

function LeadTable() {
  return (
    <Table caption="Leads, newest first" density="compact">
      <thead>
        <tr>
          <ColumnHeading sort={{ href: "#tables", direction: "none" }}>Name</ColumnHeading>
          <ColumnHeading>Company</ColumnHeading>
          <ColumnHeading align="end" sort={{ href: "#tables", direction: "descending" }}>
            Score
          </ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {leads.map(({ name, company, score, stage, tone }) => (
          <tr key={name}>
            <th scope="row">
              <a href="#tables">{name}</a>
            </th>
            <td>{company}</td>
            <NumberCell>{score}</NumberCell>
            <td>
              <Tag tone={tone}>{stage}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
