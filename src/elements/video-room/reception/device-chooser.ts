import { html, nothing, type TemplateResult } from 'lit';
import type { LocalDevice } from '../../../media/local-device.js';
import type { ReceptionWords } from './words/words.js';
import { type DeviceChooser, type RoomDevices, action } from '../lobby/lobby.js';

const list = (
  device: LocalDevice,
  devices: RoomDevices,
  name: string,
  words: ReceptionWords,
): TemplateResult => {
  const onChange = (event: Event): void => {
    void device.choose((event.target as HTMLSelectElement).value);
    devices.choose(undefined);
  };
  return html`<select class="other" aria-label=${name} @change=${onChange}>
    ${device.state.choices.map(
      ({ deviceId, label }, index) =>
        html`<option value=${deviceId} ?selected=${deviceId === device.chosen}>
          ${label || words.unnamed(index + 1)}
        </option>`,
    )}
  </select>`;
};

/** Offers the other cameras, or microphones, where there are any. */
export const chooserOf =
  (words: ReceptionWords): DeviceChooser =>
  (device, devices) => {
    if (device.state.choices.length < 2) return undefined;
    const name = words.choose[device.kind];
    const open = devices.choosing === device.kind;
    return {
      button: action(words.change, () => devices.choose(open ? undefined : device.kind), name),
      list: open ? list(device, devices, name, words) : nothing,
    };
  };
