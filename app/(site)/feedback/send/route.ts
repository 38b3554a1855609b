import { reportPage } from "@/lib/feedback/commands";
import { pageNamed, reportInput } from "@/lib/feedback/input";
import { reportPath, thanksPath } from "@/lib/feedback/report";
import { publicForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: reportInput,
  page: ({ page }) => {
    const known = pageNamed(page);
    return known === null ? "/feedback" : reportPath(known);
  },
  limit: { name: "feedback", points: 20, seconds: 3_600 },
  handle: async (report, { database, visitor, now }) => {
    await reportPage(database, report, { visitorKey: visitor.key, now });
    return seeOther(thanksPath(report));
  },
});
