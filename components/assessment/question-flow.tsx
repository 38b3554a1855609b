"use client";

import { useEffect, useRef } from "react";
import { KeptAnswers } from "@/components/assessment/kept-answers";
import styles from "@/components/assessment/question-flow.module.css";
import { QuestionFieldset } from "@/components/assessment/question-fieldset";
import { type FlowStart, useQuestionFlow } from "@/components/assessment/use-question-flow";
import { useStepBeacon } from "@/components/assessment/use-step-beacon";
import { BackButton } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { uiWords } from "@/components/ui/words";
import { questionOf } from "@/lib/assessment/model";
import { type AskedModel, stepNames, stepPath, stepsAround, startPath } from "@/lib/assessment/steps";
import { askingWords } from "@/lib/assessment/words/asking";
import { inputWords } from "@/lib/assessment/words/input";
import type { Locale } from "@/lib/time/words";

type QuestionFlowProps = {
  readonly model: AskedModel;
  readonly start: FlowStart;
  /** What follows the question in the title of the page: " – Assessment – Waymark". */
  readonly titleEnd: string;
  /** Where the browser tells which questions were answered. */
  readonly countAddress: string;
  readonly locale?: Locale;
};

/** One question as a plain GET form that leads to the next; with script the next one comes without asking the server. */
export function QuestionFlow({ model, start, titleEnd, countAddress, locale = "en" }: QuestionFlowProps) {
  const area = useRef<HTMLFormElement>(null);
  const onAnswered = useStepBeacon(
    countAddress,
    new URLSearchParams(start.carried.map(([...pair]) => pair)).toString(),
  );
  const { state, onSubmit, onChoose } = useQuestionFlow(model, start, { area, onAnswered });
  const question = questionOf(model, state.questionId);
  const { before, after } = stepsAround(model, question.id, start.isChange);
  const { label } = question.words[locale];
  const message = inputWords[locale].missingAnswer(label);
  const { isMissing, isMended } = state;
  const refusal = isMended ? { mended: message } : message;
  const words = askingWords[locale];
  useTitle(`${isMissing && !isMended ? `${uiWords.errorPrefix} ` : ""}${label}${titleEnd}`);
  return (
    <form
      ref={area}
      className={styles["flow"]}
      action={stepPath(after)}
      noValidate
      onSubmit={onSubmit}
      onChange={({ currentTarget }) => onChoose(currentTarget)}
    >
      <ErrorSummary problems={isMissing ? [{ fieldId: question.code, message, isMended }] : []} />
      <KeptAnswers model={model} answers={state.answers} exceptQuestionId={question.id} />
      {start.carried.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {start.isChange && <input type="hidden" name={stepNames.isChange} value="check" />}
      <DefaultButton code={question.code} />
      <BackButton formAction={before === null ? startPath : stepPath(before)}>{words.back}</BackButton>
      <p role="status" className={styles["number"]}>
        {words.number(model.questions.indexOf(question) + 1, model.questions.length)}
      </p>
      <QuestionFieldset
        key={question.id}
        question={question}
        chosenOptionId={state.answers[question.id]}
        error={isMissing ? refusal : undefined}
        locale={locale}
      />
      <div>
        <Button name={stepNames.from} value={question.code}>
          {words.continue}
        </Button>
      </div>
      <p className={styles["keep"]}>{words.keep}</p>
    </form>
  );
}

/** The Enter key presses the first button of a form: this unseen one stands before Back, and does what Continue does. */
function DefaultButton({ code }: { readonly code: string }) {
  return (
    <button
      type="submit"
      name={stepNames.from}
      value={code}
      tabIndex={-1}
      aria-hidden="true"
      className="visually-hidden"
    />
  );
}

function useTitle(title: string): void {
  const first = useRef(title);
  useEffect(() => {
    if (title !== first.current) document.title = title;
    first.current = "";
  }, [title]);
}
