import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import styles from "@/components/leads/tag-form.module.css";
import { tagLengthMax } from "@/lib/leads/tags";
import { leadDeskWords } from "@/lib/leads/words";

const { lead: words } = leadDeskWords.en;

type TagFormProps = {
  readonly leadId: string;
  readonly tags: readonly string[];
  readonly typed: string | undefined;
  readonly problem: string | undefined;
};

/** A lead's tags, each with its way out, and a field for one more. */
export function TagForm({ leadId, tags, typed, problem }: TagFormProps) {
  return (
    <Stack>
      {tags.length === 0 ? (
        <p>{words.noTags}</p>
      ) : (
        <ul className={styles["tags"]}>
          {tags.map((tag) => (
            <li key={tag}>
              <form method="post" action="/staff/leads/untag" className={styles["tag"]}>
                <input type="hidden" name="lead" value={leadId} />
                <Tag>{tag}</Tag>
                <Button name="tag" value={tag} variant="quiet" size="small" aria-label={words.removeTag(tag)}>
                  ×
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/staff/leads/tag" noValidate>
        <Stack gap="small">
          <input type="hidden" name="lead" value={leadId} />
          <TextField
            label={words.tag}
            name="tag"
            width="medium"
            maxLength={tagLengthMax}
            autoComplete="off"
            defaultValue={typed}
            error={problem}
          />
          <ButtonRow>
            <Button variant="secondary" size="small">
              {words.addTag}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Stack>
  );
}
