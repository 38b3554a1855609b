import { Checkbox, CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import { NumberedSection } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";

const workloads = [
  { value: "records", label: "Records and forms", hint: "People enter, find and change data." },
  { value: "realtime", label: "Many open connections", hint: "Chat, live boards, collaboration." },
  { value: "unsure", label: "Not sure" },
];
const times = ["9:00", "9:30", "10:00", "10:30", "13:00", "13:30"].map((time) => ({ value: time, label: time }));

/** Radios and boxes: nothing chosen, one chosen, refused; as a list and as tiles. */
export function ChoicesShown() {
  return (
    <NumberedSection id="choices" number={5} title="What we let choose">
      <Stack gap="large">
        <RadioGroup
          legend="What will the system mostly do?"
          legendLevel="h2"
          name="shown-workload"
          hint="Choose the nearest one."
          options={workloads}
          defaultValue="realtime"
        />
        <RadioGroup
          legend="What will the system mostly do?"
          name="shown-workload-refused"
          error="Choose what the system will mostly do"
          options={workloads}
        />
        <RadioGroup
          legend="Tuesday, December 1"
          legendLevel="h2"
          name="shown-time"
          layout="tiles"
          options={times}
          defaultValue="10:00"
        />
        <CheckboxGroup
          legend="Which do you use today?"
          name="shown-today"
          isOptional
          options={[
            { value: "python", label: "Python" },
            { value: "javascript", label: "JavaScript or TypeScript" },
          ]}
          defaultValues={["python"]}
        />
        <Checkbox
          name="shown-consent"
          label="Write to me about this report. I can withdraw at any time."
          hint="At most one mail a month."
        />
        <Checkbox
          name="shown-consent-refused"
          label="I have the right to share this"
          error="Confirm that you may share this"
        />
      </Stack>
    </NumberedSection>
  );
}
