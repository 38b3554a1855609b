import { Card } from "@/components/ui/card";
import { Columns, Wide } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { WayOn } from "@/lib/content/ways-on";

/** What a reader may do next. */
export function WaysOn({ ways }: { readonly ways: readonly WayOn[] }) {
  return (
    <Wide>
      <Columns>
        {ways.map(({ href, title, text }) => (
          <Card
            key={href}
            title={
              <TextLink href={href} variant="onward">
                {title}
              </TextLink>
            }
          >
            <p>{text}</p>
          </Card>
        ))}
      </Columns>
    </Wide>
  );
}
