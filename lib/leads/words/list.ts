import type { LeadColumn, ViewRefusal } from "@/lib/leads/list-choices";
import type { Waiting } from "@/lib/leads/filter";
import type { Locale } from "@/lib/time/words";

type ListWords = {
  readonly refusals: Readonly<Record<ViewRefusal, string>>;
  readonly waitings: Readonly<Record<Waiting, string>>;
  readonly columns: Readonly<Record<LeadColumn, string>>;
};

/** Words of the list that are total over their codes. */
export const listWords: Readonly<Record<Locale, ListWords>> = {
  en: {
    refusals: {
      "unknown-view": "This view does not exist any more, or belongs to somebody else",
      "name-taken": "You have a view of this name already. Choose another name",
      "too-many-views": "You have fifty views. Delete one first",
    },
    waitings: {
      "4h": "Four hours or longer",
      "1d": "A day or longer",
      "3d": "Three days or longer",
      "7d": "A week or longer",
    },
    columns: {
      company: "Company",
      stage: "Stage",
      owner: "Owner",
      outcome: "Recommendation",
      score: "Score",
      created: "Came",
      changed: "Changed",
      source: "Came from",
      region: "Region",
      consent: "Follow-up mail",
      tags: "Tags",
      nextStep: "Next step",
    },
  },
};

/** The parts of the list that a colleague arranges, and its keys. */
export const listChoiceWords = {
  en: {
    views: "Views",
    allLeads: "All leads",
    shared: (name: string, owner: string) => `${name} (${owner})`,
    manage: "Save or change a view",
    changed: "The filter differs from what this view keeps.",
    save: "Save this filter as a view",
    name: "Name",
    isShared: "Colleagues see it too",
    saveButton: "Save view",
    change: (name: string) => `Change the view “${name}”`,
    takesFilter: "Let it show what the list shows now",
    changeButton: "Save changes",
    openWith: "Open the list with this view",
    openWithout: "Open the list with all leads again",
    forget: (name: string) => `Delete the view “${name}”`,
    forgetHint: "The leads stay. Whoever opens the list with it sees all leads instead.",
    arrange: "Columns, rows and keys",
    columns: "Columns",
    density: "Rows",
    densities: { compact: "Close together", regular: "With more room" },
    hasKeys: "Single keys do something",
    hasKeysHint: "Turn this off if you dictate, or if keys get in your way.",
    arrangeButton: "Save for me",
    answers: {
      "view-saved": "The view is saved.",
      "view-changed": "The view is changed.",
      "view-forgotten": "The view is deleted.",
      "view-opens": "The list opens with this view from now on.",
      "view-opens-all": "The list opens with all leads from now on.",
      arranged: "The list is arranged as you said.",
    },
    selectAll: "Select all leads on this page",
    selected: (number: number) => (number === 1 ? "1 lead selected" : `${number} leads selected`),
    keys: {
      opener: "Keys",
      title: "Keys of the list",
      off: "Single keys are turned off: see “Columns, rows and keys” above the list.",
      lines: [
        ["j", "next lead"],
        ["k", "lead before"],
        ["o or Enter", "open the lead"],
        ["x", "select it, or not"],
        ["a", "select all on this page, or none"],
        ["e", "change the selected leads"],
        ["n", "next page"],
        ["p", "page before"],
        ["/", "search"],
        ["?", "this sheet"],
      ],
      palette: "Ctrl+K, or Cmd+K, finds pages and leads from everywhere, also when single keys are turned off.",
      turnOff: "Single keys can be turned off under “Columns, rows and keys” above the list.",
    },
  },
} as const;
