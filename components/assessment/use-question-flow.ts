"use client";

import { type RefObject, type SubmitEvent, useEffect, useEffectEvent, useState } from "react";
import { type AnswersSoFar, readAnswers, withAnswer } from "@/lib/assessment/answers";
import { questionOf } from "@/lib/assessment/model";
import { type AskedModel, type Journey, leaveQuestion, stepAddress } from "@/lib/assessment/steps";

/** Where the visitor stands. A new step takes the focus to its heading, a refused one to the error summary. */
export type FlowState = {
  readonly questionId: string;
  readonly answers: AnswersSoFar;
  readonly isMissing: boolean;
  /** The missing answer was given since: why it was refused goes, and nothing moves. */
  readonly isMended: boolean;
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
  const [state, setState] = useState<FlowState>({ questionId, answers, isMissing, isMended: false, focus: null });
  const journeyWith = (given: AnswersSoFar): Journey => ({ answers: given, carried, isChange });
  useAddress(stepAddress(model, questionId, journeyWith(answers)), () => {
    const shown = readLocation(model);
    // An earlier address lacks the answers given after it; they are still known here.
    if (shown !== null) setState(stateAt(shown.questionId, { ...state.answers, ...shown.answers }));
  });
  useEffect(() => {
    if (state.focus !== null) moveFocus(area.current, state.focus);
  }, [state, area]);

  const onChoose = (form: HTMLFormElement) => {
    const { answers: given } = chosenIn(form, model, state);
    window.history.replaceState(window.history.state, "", stepAddress(model, state.questionId, journeyWith(given)));
    if (state.isMissing && !state.isMended) setState({ ...state, isMended: true, focus: null });
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const isBack = event.nativeEvent.submitter?.hasAttribute("formaction") === true;
    const { answers: given, code } = chosenIn(event.currentTarget, model, state);
    const leaving = leaveQuestion(model, journeyWith(given), { questionId: state.questionId, isBack });
    if (leaving.kind === "page") return;
    event.preventDefault();
    if (leaving.kind === "missing") {
      setState({ ...state, isMissing: true, isMended: false, focus: "summary" });
      return;
    }
    if (!isBack) onAnswered(code);
    window.history.pushState(null, "", stepAddress(model, leaving.questionId, journeyWith(given)));
    setState(stateAt(leaving.questionId, given));
  };
  return { state, onChoose, onSubmit };
}

function stateAt(questionId: string, answers: AnswersSoFar): FlowState {
  return { questionId, answers, isMissing: false, isMended: false, focus: "heading" };
}

/**
 * Writes the first address cleanly ("missing" and "from" are done with), and listens to back and forward. Whoever went
 * back or forward before the script was there stands at another step already, and stays there.
 */
function useAddress(first: string, onTravel: () => void): void {
  const travel = useEffectEvent(onTravel);
  useEffect(() => {
    if (window.location.pathname === first.split("?", 1)[0])
      window.history.replaceState(window.history.state, "", first);
    else travel();
  }, [first]);
  useEffect(() => {
    const listen = () => travel();
    window.addEventListener("popstate", listen);
    return () => window.removeEventListener("popstate", listen);
  }, []);
}

/** The answers with the one that is chosen in the form now. */
function chosenIn(form: HTMLFormElement, model: AskedModel, { questionId, answers }: FlowState) {
  const { code, options } = questionOf(model, questionId);
  const chosen = new FormData(form).get(code);
  const option = options.find((candidate) => candidate.code === chosen);
  return { code, answers: option ? withAnswer(answers, questionId, option.id) : answers };
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
