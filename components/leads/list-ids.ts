/** The search field, the button that changes the selected leads, and the sheet of keys, by their ids on the page. */
export const listIds = { search: "search", changeSelected: "change-selected", keys: "list-keys" } as const;
