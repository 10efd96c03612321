import { html, type TemplateResult } from 'lit';
import { ApiError } from '../../../api/errors/api-error.js';
import { problem } from '../../../parts/problem.js';
import { problemWords } from '../../../parts/problem-words.js';
import { signedOut } from '../../../parts/signed-out.js';
import type { PlannerWords } from './words/words.js';
import { whenOf, type Scene } from '../scene.js';
import type { Facts } from './upkeep.js';

/** The week could not be had: what is safe, what we know, and two ways on. */
export const notWorking = (
  scene: Scene,
  words: PlannerWords,
  error: unknown,
  facts: Facts | undefined,
): TemplateResult => {
  const { common, next } = scene;
  const known = next ? words.nextIs(whenOf(scene, next.start)) : problemWords(error, common);
  const reference = error instanceof ApiError && error.requestId;
  return problem({
    title: scene.words.notLoaded,
    text: `${words.safe} ${known}`,
    reference: reference ? common.problem.reference(reference) : undefined,
    retry: { label: common.retry, onClick: () => scene.wish({ to: 'retry' }) },
    phone: facts && { label: common.call(facts.program.name), number: facts.program.phone },
  });
};

/** Nobody is signed in. What the person had of the week is not shown to whoever sits here now. */
export const signedOutNotice = ({ common }: Scene, onSignIn: () => void): TemplateResult =>
  html`${signedOut({ words: common.signedOut, onSignIn })}`;
