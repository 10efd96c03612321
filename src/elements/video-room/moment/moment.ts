import { type CSSResult, type TemplateResult } from 'lit';
import type { Program } from '../../../contract/program.js';
import { formatWhen, type TimeReader } from '../../../i18n/format.js';
import { reachStyles } from '../../../parts/reach-list.js';
import { safetyStep, safetyStyles } from '../../../parts/safety-step.js';
import type { EpochMs } from '../../../rules/zone.js';
import { LateWords } from '../../../i18n/late-words.js';
import { momentWords } from './words/words.js';

export interface MomentProps {
  readonly program: Program | undefined;
  readonly now: EpochMs;
  readonly language: string;
  readonly reader: TimeReader;
  readonly onClose: () => void;
}

export interface Moment {
  readonly styles: readonly CSSResult[];
  readonly render: (props: MomentProps) => TemplateResult;
}

/** A moment to oneself: who can be reached now. Once it is here it needs no network. */
export const createMoment = async (language: string, onWords: () => void): Promise<Moment> => {
  const late = await LateWords.load(momentWords, language, onWords);
  return {
    styles: [reachStyles, safetyStyles],
    render: ({ program, now, language: spoken, reader, onClose }) =>
      safetyStep({
        program,
        now,
        words: late.in(spoken),
        formatTime: moment => formatWhen(moment, reader, now),
        onResume: onClose,
      }),
  };
};
