import type { ReactiveControllerHost } from 'lit';
import type { RoomDevices } from './devices.js';

/** What the way in needs of the element. */
export interface EntranceWays {
  /** Whether the way in is from the lobby, where the camera is on or off by the person's own choice. */
  readonly fromLobby: () => boolean;
  /** Brings the focus to the question that has to be answered first. */
  readonly ask: () => void;
  /** Something was pressed: the focus goes to what comes of it. */
  readonly acted: () => void;
  /** Fetches the room and goes in. */
  readonly go: () => Promise<void>;
}

/** The way into the room: nobody goes in before they have said that nobody else can hear. */
export class Entrance {
  readonly #host: ReactiveControllerHost;
  readonly #devices: RoomDevices;
  readonly #ways: EntranceWays;
  #inPrivate = false;
  #asks = false;
  #opening = false;

  constructor(host: ReactiveControllerHost, devices: RoomDevices, ways: EntranceWays) {
    this.#host = host;
    this.#devices = devices;
    this.#ways = ways;
  }

  /** The person has said that they are where nobody else can hear. */
  get inPrivate(): boolean {
    return this.#inPrivate;
  }

  /** They wanted to go in before they had said so. */
  get asks(): boolean {
    return this.#asks;
  }

  /** The room's own part is being fetched, or it is being gone into. */
  get opening(): boolean {
    return this.#opening;
  }

  readonly mark = (inPrivate: boolean): void => {
    this.#inPrivate = inPrivate;
    this.#asks &&= !inPrivate;
    this.#host.requestUpdate();
  };

  readonly enter = async (): Promise<void> => {
    this.#asks = !this.#inPrivate;
    this.#host.requestUpdate();
    if (this.#asks) return this.#ways.ask();
    const { open } = this.#devices;
    if (!open || this.#opening) return;
    if (this.#ways.fromLobby()) this.#devices.cameraWanted = open.camera.state.status !== 'off';
    this.#opening = true;
    this.#ways.acted();
    await this.#ways.go();
    this.#opening = false;
    this.#host.requestUpdate();
  };

  readonly enterWithoutCamera = (): void => {
    if (this.#inPrivate) this.#devices.open?.camera.stop();
    void this.enter();
  };
}
