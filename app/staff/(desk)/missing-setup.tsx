import { Notice } from "@/components/ui/notice";
import { setupWords, type MissingSetup as Missing } from "@/lib/config/missing-setup";

/** What an administrator has to set before everything that the pages promise can happen; nothing once it is set. */
export function MissingSetup({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="warning" title={setupWords.title}>
      <p>{setupWords.lead}</p>
      <ul>
        {missing.map(({ variable, without }) => (
          <li key={variable}>
            <code>{variable}</code>: {without}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
