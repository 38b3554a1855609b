/** The languages the site speaks. French for Canada will follow. */
export type Locale = "en";

export type ZoneGroup = "canada" | "usa" | "africa" | "americas" | "asia" | "australia" | "europe" | "oceans";

type TimeWords = {
  /** The locale that Intl is asked for. */
  readonly intlLocale: string;
  readonly zoneGroups: Readonly<Record<ZoneGroup, string>>;
  /** Zone names whose last part is not how the city is written, or is no longer its name. */
  readonly cities: Readonly<Record<string, string>>;
  /** Places whose people look for another city first. */
  readonly alsoFor: Readonly<Record<string, string>>;
};

export const timeWords: Readonly<Record<Locale, TimeWords>> = {
  en: {
    intlLocale: "en-CA",
    zoneGroups: {
      canada: "Canada",
      usa: "United States",
      americas: "Americas",
      europe: "Europe",
      africa: "Africa",
      asia: "Asia",
      australia: "Australia",
      oceans: "Oceans and Antarctica",
    },
    cities: {
      "America/Argentina/Buenos_Aires": "Buenos Aires",
      "America/Argentina/Cordoba": "Córdoba",
      "America/Asuncion": "Asunción",
      "America/Bahia_Banderas": "Bahía de Banderas",
      "America/Blanc-Sablon": "Blanc-Sablon",
      "America/Bogota": "Bogotá",
      "America/Cancun": "Cancún",
      "America/Godthab": "Nuuk",
      "America/Indiana/Indianapolis": "Indianapolis",
      "America/Kentucky/Louisville": "Louisville",
      "America/Mazatlan": "Mazatlán",
      "America/Merida": "Mérida",
      "America/Mexico_City": "Mexico City",
      "America/Montreal": "Montréal",
      "America/Panama": "Panamá",
      "America/Port-au-Prince": "Port-au-Prince",
      "America/Sao_Paulo": "São Paulo",
      "America/St_Barthelemy": "St. Barthélemy",
      "America/St_Johns": "St. John’s",
      "America/St_Kitts": "St. Kitts",
      "America/St_Lucia": "St. Lucia",
      "America/St_Thomas": "St. Thomas",
      "America/St_Vincent": "St. Vincent",
      "Antarctica/DumontDUrville": "Dumont d’Urville",
      "Asia/Calcutta": "Kolkata",
      "Asia/Dacca": "Dhaka",
      "Asia/Katmandu": "Kathmandu",
      "Asia/Rangoon": "Yangon",
      "Asia/Saigon": "Ho Chi Minh City",
      "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
      "Asia/Thimbu": "Thimphu",
      "Atlantic/Faeroe": "Faroe Islands",
      "Atlantic/Faroe": "Faroe Islands",
      "Atlantic/St_Helena": "St. Helena",
      "Etc/UTC": "UTC",
      "Etc/GMT": "GMT",
      "Europe/Kiev": "Kyiv",
      "Europe/Zurich": "Zürich",
      "Indian/Reunion": "Réunion",
    },
    alsoFor: {
      "America/Atikokan": "Ontario, northwest",
      "America/Blanc-Sablon": "Quebec, Lower North Shore",
      "America/Cambridge_Bay": "Nunavut, west",
      "America/Chicago": "Dallas, Houston, Minneapolis",
      "America/Creston": "British Columbia, Creston",
      "America/Dawson_Creek": "British Columbia, northeast",
      "America/Denver": "Salt Lake City",
      "America/Edmonton": "Alberta: Calgary",
      "America/Fort_Nelson": "British Columbia, north",
      "America/Glace_Bay": "Nova Scotia, Cape Breton",
      "America/Goose_Bay": "Labrador",
      "America/Halifax": "Nova Scotia, Prince Edward Island",
      "America/Inuvik": "Northwest Territories: Yellowknife",
      "America/Iqaluit": "Nunavut, east",
      "America/Los_Angeles": "San Francisco, Seattle, Portland",
      "America/Moncton": "New Brunswick: Fredericton, Saint John",
      "America/New_York": "Boston, Washington, Atlanta, Miami",
      "America/Phoenix": "Arizona",
      "America/Rankin_Inlet": "Nunavut, centre",
      "America/Regina": "Saskatchewan: Saskatoon",
      "America/Resolute": "Nunavut, Resolute",
      "America/St_Johns": "Newfoundland",
      "America/Toronto": "Ontario and Quebec: Ottawa, Montréal",
      "America/Vancouver": "British Columbia: Victoria",
      "America/Whitehorse": "Yukon",
      "America/Winnipeg": "Manitoba",
      "Pacific/Honolulu": "Hawaii",
    },
  },
};
