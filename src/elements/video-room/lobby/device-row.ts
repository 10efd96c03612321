import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LocalDevice } from '../../../media/local-device.js';
import { icon, type Icon } from '../../../parts/icons/icon.js';
import { cameraIcon, microphoneIcon, speakerIcon } from '../../../parts/icons/room.js';
import { LEVELS, type RoomDevices } from './devices.js';
import type { Words } from '../words/words.js';

interface RowProps {
  readonly drawing: Icon;
  readonly fact: string;
  readonly step: unknown;
  readonly aside: unknown;
  /** Stands under the row, over its whole width. */
  readonly more?: unknown;
}

const row = ({ drawing, fact, step, aside, more = nothing }: RowProps): TemplateResult =>
  html`<li class="device" part="device" tabindex="-1">
    ${icon(drawing)}
    <div class="grow">
      <p>${fact}</p>
      <p class="note muted">${step}</p>
    </div>
    <div class="beside-fact">${aside}</div>
    ${more}
  </li>`;

export const action = (label: string, onClick: () => void, name?: string): TemplateResult =>
  html`<button type="button" class="button quiet small" aria-label=${name ?? nothing} @click=${onClick}>
    <span>${label}</span>
  </button>`;

/** Lets somebody choose another device: a button beside the row, and the list that it opens under it. */
export type DeviceChooser = (
  device: LocalDevice,
  devices: RoomDevices,
) => { readonly button: unknown; readonly list: unknown } | undefined;

/** What there is to do about a device in its state. Undefined when nothing is. */
const remedy = ({ state: { status } }: LocalDevice, words: Words): string | undefined => {
  if (status === 'off' || status === 'asks') return words.turnOn;
  return status === 'denied' || status === 'busy' ? words.tryAgain : undefined;
};

const nameOf = (device: LocalDevice): string =>
  device.state.choices.find(({ deviceId }) => deviceId === device.chosen)?.label ?? '';

const deviceRow = (
  device: LocalDevice,
  devices: RoomDevices,
  words: Words,
  said: { fact: string; step: string },
  chooser: DeviceChooser | undefined,
  meter: unknown = nothing,
): TemplateResult => {
  const { state, kind } = device;
  const help = remedy(device, words);
  const choice = state.status === 'on' ? chooser?.(device, devices) : undefined;
  const aside = help
    ? action(help, () => void device.start(), `${help}: ${said.fact}`)
    : html`${meter}${choice?.button}`;
  return row({
    drawing: kind === 'camera' ? cameraIcon : microphoneIcon,
    fact: said.fact,
    step: said.step || nameOf(device),
    aside,
    more: choice?.list,
  });
};

/** The bars are for the eye; the words beside them say the same. */
const levelBars = (level: number): TemplateResult =>
  html`<svg class="level" width=${LEVELS * 9} height="22" viewBox="0 0 ${LEVELS * 9} 22" aria-hidden="true">
    ${Array.from(
      { length: LEVELS },
      (_, index) =>
        svg`<rect class=${index < level ? 'on' : ''} x=${index * 9 + 1} y="1" width="5" height="19" rx="2.5"></rect>`,
    )}
  </svg>`;

/** What a device's state is in words, and what comes next. */
export const saidOf = (
  { kind, state: { status } }: LocalDevice,
  words: Words,
): { fact: string; step: string } => words[kind][status];

/** Camera, microphone and speaker: what is so, and the next step. */
export const deviceRows = (
  devices: RoomDevices,
  words: Words,
  chooser: DeviceChooser | undefined,
): TemplateResult | typeof nothing => {
  if (!devices.open) return nothing;
  const { camera, microphone } = devices.open;
  const heard = microphone.state.status === 'on' && devices.heard;
  const sound = words.speaker[devices.speaker];
  return html`<ul class="devices" role="list" aria-label=${words.checks}>
    ${deviceRow(camera, devices, words, saidOf(camera, words), chooser)}
    ${deviceRow(
      microphone,
      devices,
      words,
      heard
        ? { fact: words.heard, step: words.heardStep }
        : microphone.state.status === 'on' && devices.metering
          ? { fact: words.microphone.on.fact, step: words.sayAWord }
          : saidOf(microphone, words),
      chooser,
      microphone.state.status !== 'on'
        ? nothing
        : devices.metering
          ? html`<span part="meter">${levelBars(devices.level)}</span>`
          : // The press itself is what the browser waits for.
            action(words.test, () => undefined),
    )}
    ${row({
      drawing: speakerIcon,
      fact: sound.fact,
      step: sound.step,
      aside: action(words.play, () => void devices.testSpeaker()),
    })}
  </ul>`;
};
