/** From the question to the printed words. `withdrawn` is final: the words are gone. */
export const voiceStates = ["asked", "written", "published", "declined", "withdrawn"] as const;
export type VoiceState = (typeof voiceStates)[number];

export const voiceLengthMax = 800;
/** How long a question waits for its answer. Taking the words back stays possible for ever. */
export const questionDays = 60;

/** Words that may be printed, with the name and company as their author wants them. */
export type PublishedVoice = {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly words: string;
};

/** What the link of a question leads to. */
export type OwnVoice = {
  readonly state: VoiceState;
  /** Whether the question still waits for an answer. */
  readonly isOpen: boolean;
  readonly name: string | null;
  readonly company: string | null;
  readonly words: string | null;
};

/** One line of the desk's list. */
export type StoredVoice = {
  readonly id: string;
  readonly state: VoiceState;
  readonly leadId: string;
  readonly leadName: string | null;
  readonly leadEmail: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly words: string | null;
  readonly askedAt: Date;
  readonly writtenAt: Date | null;
  readonly decidedAt: Date | null;
};

/** A call that took place and after which nobody has been asked. */
export type CallToAsk = {
  readonly bookingId: string;
  readonly startedAt: Date;
  readonly leadId: string;
  readonly leadName: string | null;
  readonly leadEmail: string;
};

/** The page that a question's link opens. */
export const voicePath = (token: string) => `/voices/${token}`;
