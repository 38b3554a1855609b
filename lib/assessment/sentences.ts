/** No sentence of ours is longer, so that every one can be read in a single breath. */
export const longestSentenceWords = 30;

export function countWords(sentence: string): number {
  return sentence
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "").length;
}

/** The sentences of a text. "Node.js" and "1.5" don't end one, because no space follows their dot. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== "");
}

export function tooLongSentences(text: string): readonly string[] {
  return sentencesOf(text).filter((sentence) => countWords(sentence) > longestSentenceWords);
}
