import { list, paragraph, table } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const privacy: Page = {
  id: "privacy",
  path: "/privacy",
  kind: "statement",
  title: "Privacy: what we keep, why, and for how long",
  name: "Privacy",
  description:
    "What this site stores about you, why, for how long and with whose help, how consent works here, and how to see, correct or erase what we hold.",
  summary:
    "You can read everything and take the assessment without telling us who you are. We count visits without recognizing visitors.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-30",
  sections: [
    {
      anchor: "who",
      title: "Who is responsible",
      checkedOn,
      blocks: [
        paragraph(
          "{{site.companyAndAddress}}. For questions about personal information, {{site.writeToUs}}; they go to the person in charge of it.",
        ),
      ],
    },
    {
      anchor: "reading",
      title: "While you read",
      checkedOn,
      blocks: [
        list(
          "We set no cookies for reading, and load nothing from other companies: no analytics service, no advertising, no fonts from elsewhere.",
          "We count views per page, day and referring site on our own server. Nothing in these counts says who you are.",
          "If a campaign or another site led you here, the links between our pages carry its name, and nothing about you.",
          "Our server keeps a log, for safety and to find faults. Nothing that you type into a form is written into it.",
        ),
      ],
    },
    {
      anchor: "assessment",
      title: "The assessment",
      checkedOn,
      blocks: [
        list(
          "While you answer, your answers stand in the address of the page. They contain neither your name nor your email address.",
          "When you ask for the result, we store the answers under a random link. Anyone with that link can read the result, so share it with care.",
          "If you leave no email address, the stored answers are deleted after {{site.anonymousAssessmentDays}} days.",
          "A fixed calculation makes the recommendation, and the result shows it in full. It speaks of a product. If you leave your email address, your answers also count when our staff decide whom to answer first.",
        ),
      ],
    },
    {
      anchor: "when-you-write",
      title: "When you leave your email address or book a call",
      checkedOn,
      blocks: [
        paragraph(
          "We store what you type: your name if you give it, your email address, what you tell us of your project, and the time you chose. We also note the page that you came from.",
        ),
        table(
          "What we keep, why, and for how long",
          ["What", "Why", "How long"],
          [
            [
              "Name, email address and what you told us",
              "To answer you and prepare the call",
              "Until you ask us to erase it",
            ],
            [
              "Answers of the assessment",
              "To send the report and prepare the call",
              "As long as your email address, or {{site.anonymousAssessmentDays}} days without one",
            ],
            ["Bookings", "To hold the call and remind you of it", "As long as your email address"],
            ["Text of mails we sent", "To know what was said", "As long as your email address"],
            ["Records of consent", "To prove what you agreed to", "As long as the law asks for proof"],
            ["Logs of the server", "Safety and finding faults", "As long as we need them for that"],
            ["Backups", "To recover after a failure", "Until newer ones replace them"],
          ],
        ),
      ],
    },
    {
      anchor: "consent",
      title: "Consent",
      checkedOn,
      blocks: [
        list(
          "The report you asked for and news from us are two separate choices. No box is ticked for you.",
          "You can have the report and the call without agreeing to news.",
          "We keep the wording you agreed to, the time and the page, so that either side can prove it.",
          "Every mail about our services has a link to stop further ones. It works without signing in, and at once.",
        ),
      ],
    },
    {
      anchor: "cookies",
      title: "Cookies",
      checkedOn,
      blocks: [
        paragraph(
          "Readers get none. A form may set one that it needs to work: to hold a time for you, to show a message after sending, or to give back what you typed. Only our server can read what it holds, and it ends within the hour. Only our staff sign in.",
        ),
      ],
    },
    {
      anchor: "helpers",
      title: "Who helps us",
      checkedOn,
      blocks: [
        list(
          "{{site.whereItRuns}}",
          "Mail is sent through the service Resend. It handles your email address and the text of the mail, and may do so outside your province or country.",
          "Calls take place by video with another company. Its address stands in your invitation and at the end of this page. It may handle information outside your province or country.",
          "When you book a call, the consultant gets an invitation by mail. The services of their mail and calendar handle what stands in it.",
          "Programs that we use for our work with you may be connected, and then read what we know of you.",
          "We sell nothing to anybody. Nobody else gets your information from us, unless a law compels us.",
        ),
        paragraph("When information leaves your province or country, the laws of the other place may apply to it."),
      ],
    },
    {
      anchor: "ask",
      title: "Your rights, and how to use them",
      checkedOn,
      blocks: [
        paragraph(
          "You can ask what we hold about you, have it corrected, receive a copy, withdraw a consent, or have it erased. To do so, {{site.writeToUs}}. It costs nothing.",
        ),
        paragraph(
          "If our answer does not satisfy you, you can turn to the privacy commissioner or authority where you live.",
        ),
      ],
    },
    {
      anchor: "changes",
      title: "Changes to this page",
      checkedOn,
      blocks: [
        paragraph(
          "The date of the last change stands on this page. If a change concerns information we already hold, we tell the people concerned.",
        ),
      ],
    },
  ],
};
