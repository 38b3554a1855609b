/** The page of the template that a form names; that of a new one when it names none. */
export function templatePath(template: string | undefined, next: string | undefined): string {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(template ?? "");
  return `/staff/templates/${isId ? template : "new"}${next === "preview" ? "?preview=yes" : ""}`;
}
