import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { templatePath } from "@/app/staff/(desk)/templates/template-path";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { LetterPreview } from "@/components/leads/letter-preview";
import { TemplateForm } from "@/components/leads/template-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { appUrl, company, sender } from "@/lib/config/config";
import { database } from "@/lib/database";
import { filledLetter, letterAbouts, type LetterValues, type MailTemplate } from "@/lib/leads/letter";
import { findTemplate } from "@/lib/leads/queries/letters";
import { letterWords, templatePageWords } from "@/lib/leads/words/letters";
import { requireStaff } from "@/lib/staff/session";

const words = templatePageWords.en;

type Props = { readonly params: Promise<{ readonly template: string }>; readonly searchParams: Query };

async function templateOf(id: string): Promise<MailTemplate | null> {
  if (id === "new") return null;
  if (templatePath(id, undefined) === "/staff/templates/new") notFound();
  return (await findTemplate(database(), id)) ?? notFound();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { template: id } = await params;
  await requireStaff(templatePath(id, undefined));
  const template = await templateOf(id);
  const title = template === null ? words.freshTitle : words.editTitle(template.name);
  return { title: (await formState(searchParams)).title(title) };
}

/** One template, or a new one: its words, and how they read for somebody invented. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { template: id } = await params;
  const staff = await requireStaff(templatePath(id, undefined));
  const [template, form, query] = await Promise.all([templateOf(id), formState(searchParams), searchParams]);
  const values = valuesOf(template, form);
  const title = template?.name ?? words.fresh;
  return (
    <Container width="form">
      <Breadcrumb trail={[{ href: "/staff/templates", label: words.title }]} current={title} />
      <ErrorSummary problems={form.problems} />
      <PageHeader title={title} />
      <Stack gap="large">
        {query["preview"] === "yes" && form.valueOf("body") !== undefined && (
          <LetterPreview
            to={words.sampleName}
            letter={filledLetter(values, sampleValues(staff.name))}
            about={values.about}
            sender={sender()}
          />
        )}
        <TemplateForm templateId={values.id} version={values.version} values={values} problemOf={form.problemOf} />
      </Stack>
    </Container>
  );
}

function valuesOf(template: MailTemplate | null, { valueOf }: FormState) {
  const start = template ?? ({ id: "", version: 0, name: "", about: "services", subject: "", body: "" } as const);
  return {
    id: start.id,
    version: valueOf("version") ?? String(start.version),
    name: valueOf("name") ?? start.name,
    about: letterAbouts.find((about) => about === valueOf("about")) ?? start.about,
    subject: valueOf("subject") ?? start.subject,
    body: valueOf("body") ?? start.body,
  };
}

function sampleValues(me: string): LetterValues {
  const { recommendation, call } = letterWords.en.unknown;
  const known = { name: words.sampleName, company: words.sampleCompany, recommendation, call };
  return { ...known, "booking-link": `${appUrl()}/book`, me, consultancy: company().name };
}
