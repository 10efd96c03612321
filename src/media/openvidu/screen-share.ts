import type { RoomGrant } from '../../contract/session.js';
import type { LocalParticipant } from '../room.js';
import type { Library } from './library.js';
import { Link } from './link.js';

/** OpenVidu sends one stream a connection, so a screen has a connection of its own, on a grant of its own. */
export class ScreenShare {
  readonly #link: Link;
  readonly #onChange: (status: LocalParticipant['screen']) => void;
  #stream: MediaStream | undefined;

  constructor(library: Library, grant: RoomGrant, onChange: (status: LocalParticipant['screen']) => void) {
    this.#onChange = onChange;
    this.#link = new Link(library, grant, { onEnded: () => this.stop() });
  }

  async start(timeout: number): Promise<void> {
    this.#onChange('starting');
    const { openvidu, session } = this.#link;
    try {
      // The choice comes first: browsers let a page ask for it only right after a press.
      const publisher = await openvidu.initPublisherAsync(undefined, {
        videoSource: 'screen',
        audioSource: false,
        mirror: false,
      });
      this.#stream = publisher.stream.getMediaStream();
      this.#stream.getVideoTracks()[0]?.addEventListener('ended', () => this.stop(), { once: true });
      await this.#link.open(timeout);
      await session.publish(publisher);
      this.#onChange('on');
    } catch (error) {
      const denied = (error as { name?: string } | null)?.name === 'SCREEN_CAPTURE_DENIED';
      this.#end(denied ? 'denied' : 'off');
    }
  }

  stop(): void {
    this.#end('off');
  }

  #end(status: LocalParticipant['screen']): void {
    this.#link.close();
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#onChange(status);
  }
}
