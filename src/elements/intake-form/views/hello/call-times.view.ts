import { css, html, nothing, type TemplateResult } from 'lit';
import type { CallTime } from '../../../../contract/contact-request.js';
import { dayKey, formatDay, formatTime } from '../../../../i18n/format.js';
import { describedBy, fixMessage } from '../../../../parts/fix.js';
import { loading } from '../../../../parts/loading.js';
import { wordedRadio, wordedRadioStyles } from '../../../../parts/worded-radio.js';
import type { CallTimes } from './call-times.js';
import type { Scene } from '../../scene.js';

export interface CallTimesProps {
  readonly scene: Scene;
  readonly times: CallTimes;
  readonly slotId: string | undefined;
  readonly onPick: (slotId: string | undefined) => void;
  readonly onRetry: () => void;
}

const NAME = 'call-time';

const byDay = (times: readonly CallTime[], reader: Scene['reader']): CallTime[][] => {
  const days = new Map<string, CallTime[]>();
  for (const time of times) {
    const key = dayKey(time.startsAt, reader);
    days.set(key, [...(days.get(key) ?? []), time]);
  }
  return [...days.values()];
};

/** Open call times by day, as the person's clock shows them, and the clinic's where it shows another time. */
export const callTimesView = ({ scene, times, slotId, onPick, onRetry }: CallTimesProps): TemplateResult => {
  const { later, common, reader, program, act } = scene;
  const { pick } = later.ask;
  const { open } = times;
  if (times.failed)
    return html`<div role="status">
      <p class="small muted">${pick.notHere}</p>
      <button type="button" class="button secondary small" @click=${onRetry}>${common.retry}</button>
    </div>`;
  if (!open) return loading(pick.loading);
  const fix = times.isTaken ? (open.length ? pick.taken : pick.takenNone) : undefined;
  if (open.length === 0) return html`<p class="small muted" role="status">${fix ?? pick.none}</p>`;
  const clinic = { ...reader, timeZone: program.timeZone };
  const elsewhere = open.some(
    ({ startsAt }) => formatTime(startsAt, reader) !== formatTime(startsAt, clinic),
  );
  const radio = (value: string, label: unknown, sub?: unknown): TemplateResult =>
    wordedRadio({
      name: NAME,
      value,
      checked: value === (slotId ?? ''),
      content: html`${label}${sub ? html`<span class="note muted">${sub}</span>` : nothing}`,
      onChange: () => onPick(value || undefined),
    });
  return html`<fieldset
    class="call-times"
    role="radiogroup"
    aria-describedby=${describedBy(elsewhere && `${NAME}-zone`, fix && `${NAME}-fix`)}
  >
    <legend class="visually-hidden">${pick.title}</legend>
    ${elsewhere ? html`<p class="hint" id="${NAME}-zone">${pick.zone}</p>` : nothing}
    ${fixMessage(`${NAME}-fix`, fix)} ${radio('', pick.any, pick.anySub(program.intake.replyWithinHours))}
    ${byDay(open, reader).map(
      day =>
        html`<div>
          <p class="label" aria-hidden="true">${formatDay(day[0]?.startsAt ?? '', reader)}</p>
          <div class="times">
            ${day.map(({ slotId: id, startsAt }) => {
              const there = formatTime(startsAt, clinic);
              const here = formatTime(startsAt, reader);
              return radio(
                id,
                html`<span class="visually-hidden">${formatDay(startsAt, reader)}, </span><bdi>${here}</bdi>`,
                here === there ? undefined : pick.atClinic(there),
              );
            })}
          </div>
        </div>`,
    )}
    ${
      times.hasMore
        ? html`<button
            type="button"
            class="button quiet small"
            part="more-times"
            @click=${() => {
              times.showsAll = true;
              act.update();
            }}
          >
            <span>${pick.more}</span>
          </button>`
        : nothing
    }
  </fieldset>`;
};

export const callTimesStyles = css`
  ${wordedRadioStyles}
  .call-times > * + * {
    margin-block-start: var(--_s3);
  }
  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
    gap: 8px;
  }
  .call-times > .button {
    margin-inline-start: -8px;
  }
  .call-times .worded {
    min-block-size: 48px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    line-height: 1.25;
    text-align: center;
    overflow: clip;
  }
  .call-times > .worded {
    text-align: start;
  }
  .call-times .worded > span {
    display: flex;
    flex-direction: column;
    justify-content: center;
    padding: 6px 14px;
  }
`;
