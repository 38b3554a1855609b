import { checkedWith, christmas, newYear, officialPage, type RegionHolidays } from "@/lib/booking/holidays/entries";
import { onDate, onMonday } from "@/lib/booking/holidays/rules";

/** The federal holidays; those of states are not among them. */
export const unitedStates: Readonly<Record<string, RegionHolidays>> = {
  US: {
    name: "United States (federal holidays)",
    country: "US",
    law: "5 U.S.C. 6103, legal public holidays",
    checked: checkedWith(officialPage("https://www.okwb.uscourts.gov/holidays")),
    days: [
      { ...newYear, weekend: "to-nearest-workday" },
      { name: "Birthday of Martin Luther King, Jr.", rule: onMonday(1, 3) },
      { name: "Washington’s Birthday", rule: onMonday(2, 3) },
      { name: "Memorial Day", rule: onMonday(5, -1) },
      {
        name: "Juneteenth National Independence Day",
        rule: onDate(6, 19),
        weekend: "to-nearest-workday",
      },
      {
        name: "Independence Day",
        rule: onDate(7, 4),
        weekend: "to-nearest-workday",
      },
      { name: "Labor Day", rule: onMonday(9, 1) },
      { name: "Columbus Day", rule: onMonday(10, 2) },
      {
        name: "Veterans Day",
        rule: onDate(11, 11),
        weekend: "to-nearest-workday",
      },
      {
        name: "Thanksgiving Day",
        rule: { kind: "weekday", month: 11, weekday: 4, nth: 4 },
      },
      { ...christmas, weekend: "to-nearest-workday" },
    ],
  },
};
