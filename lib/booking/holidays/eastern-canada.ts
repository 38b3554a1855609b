import {
  newYear,
  goodFriday,
  easterMonday,
  victoriaDay,
  canadaDay,
  canadaDayOrMonday,
  labourDay,
  truthDay,
  thanksgiving,
  remembranceDay,
  christmas,
  boxingDay,
  inFebruary,
  inAugust,
  byMany,
  checkedWith,
  officialPage,
  secondHand,
  type RegionHolidays,
} from "@/lib/booking/holidays/entries";
import { onDate } from "@/lib/booking/holidays/rules";

/** Ontario, Quebec and the Atlantic provinces. Each list is the law’s own; what other people there rest on follows it. */
export const easternCanada: Readonly<Record<string, RegionHolidays>> = {
  "CA-NB": {
    name: "New Brunswick",
    country: "CA",
    law: "Employment Standards Act, public holidays",
    checked: checkedWith(
      officialPage(
        "https://www2.gnb.ca/content/gnb/en/departments/finance/human_resources/content/policies_and_guidelines/leave_policies/statutory_public_holidays.html",
      ),
      officialPage(
        "https://www2.gnb.ca/content/gnb/en/departments/post-secondary_education_training_and_labour/news/news_release.2018.01.0108.html",
      ),
    ),
    days: [
      newYear,
      inFebruary("Family Day"),
      goodFriday,
      canadaDay,
      inAugust("New Brunswick Day"),
      labourDay,
      remembranceDay,
      christmas,
      byMany(victoriaDay),
      byMany(thanksgiving),
      byMany(boxingDay),
    ],
  },
  "CA-NL": {
    name: "Newfoundland and Labrador",
    country: "CA",
    law: "Labour Standards Act, public holidays",
    checked: checkedWith(officialPage("http://www.gov.nl.ca/lra/faq/ls_holidays.html")),
    days: [
      newYear,
      goodFriday,
      { ...canadaDay, name: "Memorial Day and Canada Day" },
      labourDay,
      remembranceDay,
      christmas,
    ],
  },
  "CA-NS": {
    name: "Nova Scotia",
    country: "CA",
    law: "Labour Standards Code, general holidays; Remembrance Day Act",
    checked: checkedWith(
      officialPage("https://novascotia.ca/lae/employmentrights/natalday.asp"),
      officialPage("https://novascotia.ca/lae/employmentrights/holidaychart.asp"),
    ),
    days: [
      newYear,
      inFebruary("Heritage Day"),
      goodFriday,
      canadaDay,
      labourDay,
      christmas,
      byMany(remembranceDay),
      byMany(inAugust("Natal Day")),
    ],
  },
  "CA-ON": {
    name: "Ontario",
    country: "CA",
    law: "Employment Standards Act, 2000, public holidays",
    checked: checkedWith(
      // Of 2018, when July 1 was a Sunday: it gives July 2.
      officialPage("https://www.labour.gov.on.ca/english/es/index.php"),
      secondHand("http://channel03-occupation.blogspot.com/2022/04/public-holidays-paid-public-holidays.html"),
    ),
    days: [
      newYear,
      inFebruary("Family Day"),
      goodFriday,
      victoriaDay,
      canadaDayOrMonday,
      labourDay,
      thanksgiving,
      christmas,
      boxingDay,
      byMany(inAugust("Civic Holiday")),
    ],
  },
  "CA-PE": {
    name: "Prince Edward Island",
    country: "CA",
    law: "Employment Standards Act, paid holidays",
    checked: checkedWith(
      officialPage("https://www.princeedwardisland.ca/en/information/workforce-and-advanced-learning/paid-holidays"),
    ),
    days: [newYear, inFebruary("Islander Day"), goodFriday, canadaDay, labourDay, truthDay, remembranceDay, christmas],
  },
  "CA-QC": {
    name: "Quebec",
    country: "CA",
    law: "Act respecting labour standards, section 60; National Holiday Act",
    checked: checkedWith(
      officialPage(
        "https://www.cnesst.gouv.qc.ca/en/working-conditions/leave/statutory-holidays/list-paid-statutory-holidays",
      ),
    ),
    days: [
      newYear,
      {
        ...goodFriday,
        name: "Good Friday (or Easter Monday, as the employer chooses)",
      },
      {
        ...easterMonday,
        name: "Easter Monday (or Good Friday, as the employer chooses)",
      },
      { ...victoriaDay, name: "National Patriots’ Day" },
      { name: "National Holiday (Saint-Jean-Baptiste)", rule: onDate(6, 24) },
      canadaDayOrMonday,
      labourDay,
      thanksgiving,
      christmas,
    ],
  },
};
