"use client";

import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import { type AnswersSoFar, readAnswers, withAnswer } from "@/lib/assessment/answers";
import {
  type AskedModel,
  type AskedQuestion,
  checkStep,
  type Journey,
  stepAddress,
  stepsAround,
} from "@/lib/assessment/steps";

/** Where the visitor stands. A new step takes the focus to its heading, a refused one to the error summary. */
export type FlowState = {
  readonly questionId: string;
  readonly answers: AnswersSoFar;
  readonly isMissing: boolean;
  readonly focus: "heading" | "summary" | null;
};

export type FlowStart = Omit<Journey, "answers"> & Pick<FlowState, "questionId" | "answers" | "isMissing">;

export type FlowSurroundings = {
  /** What holds the heading and the error summary. */
  readonly area: RefObject<HTMLElement | null>;
  /** A question was left with an answer, without a request. */
  readonly onAnswered: (code: string) => void;
};

export type Flow = {
  readonly state: FlowState;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly onChoose: (form: HTMLFormElement) => void;
};

/**
 * Moves from question to question in the browser alone; the address always holds all answers, so reloading, going back
 * and bookmarking work as they do without script. The way to the check page and to the start page is left to the form.
 */
export function useQuestionFlow(
  model: AskedModel,
  { questionId, answers, isMissing, carried, isChange }: FlowStart,
  { area, onAnswered }: FlowSurroundings,
): Flow {
  const [state, setState] = useState<FlowState>({ questionId, answers, isMissing, focus: null });
  const first = useRef(state);
  const addressOf = (step: string, given: AnswersSoFar) =>
    stepAddress(model, step, { answers: given, carried, isChange });
  const firstAddress = addressOf(questionId, answers);

  useEffect(() => {
    // What the address said beyond the journey ("missing", "from") is done with.
    window.history.replaceState(window.history.state, "", firstAddress);
  }, [firstAddress]);
  useEffect(() => {
    const goTo = () => {
      const shown = readLocation(model);
      if (shown !== null) setState({ ...shown, isMissing: false, focus: "heading" });
    };
    window.addEventListener("popstate", goTo);
    return () => window.removeEventListener("popstate", goTo);
  }, [model]);
  useEffect(() => {
    if (state !== first.current && state.focus !== null) moveFocus(area.current, state.focus);
  }, [state, area]);

  const question = model.questions.find(({ id }) => id === state.questionId);
  return {
    state,
    onChoose: (form) => {
      const given = answersWith(question, form, state.answers);
      window.history.replaceState(window.history.state, "", addressOf(state.questionId, given));
      if (state.isMissing) setState({ ...state, isMissing: false, focus: null });
    },
    onSubmit: (event) => {
      const isBack = event.nativeEvent.submitter?.hasAttribute("formaction") === true;
      const given = answersWith(question, event.currentTarget, state.answers);
      if (!isBack && given[state.questionId] === undefined) {
        event.preventDefault();
        setState({ ...state, isMissing: true, focus: "summary" });
        return;
      }
      const { before, after } = stepsAround(model, state.questionId, isChange);
      const step = isBack ? before : after;
      if (step === null || step === checkStep) return;
      event.preventDefault();
      if (!isBack && question) onAnswered(question.code);
      window.history.pushState(null, "", addressOf(step, given));
      setState({ questionId: step, answers: given, isMissing: false, focus: "heading" });
    },
  };
}

function answersWith(question: AskedQuestion | undefined, form: HTMLFormElement, answers: AnswersSoFar): AnswersSoFar {
  const code = question === undefined ? null : new FormData(form).get(question.code);
  const option = question?.options.find((candidate) => candidate.code === code);
  return question && option ? withAnswer(answers, question.id, option.id) : answers;
}

function readLocation(model: AskedModel): Pick<FlowState, "questionId" | "answers"> | null {
  const questionId = window.location.pathname.split("/").at(-1) ?? "";
  if (!model.questions.some(({ id }) => id === questionId)) return null;
  return { questionId, answers: readAnswers(model, new URLSearchParams(window.location.search)).answers };
}

function moveFocus(area: HTMLElement | null, focus: "heading" | "summary"): void {
  const target = area?.querySelector<HTMLElement>(focus === "heading" ? "h1" : "[data-error-summary]");
  window.scrollTo(0, 0);
  target?.focus({ preventScroll: true });
}
