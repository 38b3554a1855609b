import type { PresetId } from "@/lib/assessment/presets";
import type { Locale } from "@/lib/time/words";

type PresetWords = { readonly name: string; readonly description: string };

export const presetWords: Readonly<Record<Locale, Readonly<Record<PresetId, PresetWords>>>> = {
  en: {
    "hospital-portal": {
      name: "Patient records portal",
      description: "Patients and clinicians read records, referrals and results under health-privacy law.",
    },
    "bank-back-office": {
      name: "Bank back office",
      description: "Staff handle cases, approvals and reports over strictly related records.",
    },
    "insurance-claims": {
      name: "Insurance claims with own models",
      description: "Adjusters work through cases that a model of your own has sorted.",
    },
    "ecommerce-cms": {
      name: "Shop with editorial content",
      description: "Catalogue, articles, promotions and orders of a retailer.",
    },
    newsroom: {
      name: "Newsroom with a live blog",
      description: "Editors publish articles and update a few of them live.",
    },
    lms: {
      name: "Learning platform",
      description: "Courses, grading and reports for colleges.",
    },
    "donor-crm": {
      name: "Donor records of a charity",
      description: "Records and mailings, with no developers of your own.",
    },
    marketplace: {
      name: "Mid-size marketplace",
      description: "Buyers and sellers, a React front end and a team that knows both languages.",
    },
    "trading-dashboard": {
      name: "Regulated trading dashboard",
      description: "Live prices and orders over accounts that are audited.",
    },
    "ride-dispatch": {
      name: "Ride dispatch",
      description: "Live driver positions, with prices and arrival times from models of your own.",
    },
    "support-chat": {
      name: "Customer chat",
      description: "A chat window on other people's sites, with thousands of open conversations.",
    },
    "llm-chat-app": {
      name: "Assistant on a hosted language model",
      description: "Streams answers from a hosted model to the browser.",
    },
    whiteboard: {
      name: "Shared whiteboard",
      description: "Many people draw on the same board at once.",
    },
    "iot-telemetry": {
      name: "Sensor readings",
      description: "Hundreds of thousands of devices report every few seconds.",
    },
    "api-gateway": {
      name: "Gateway for mobile apps",
      description: "Collects the answers of a dozen internal services for mobile clients.",
    },
    "agency-microsite": {
      name: "Campaign site by an agency",
      description: "A short-lived site with forms, on edge hosting.",
    },
  },
};
