import { nothing } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

class Plays extends Directive {
  #track: MediaStreamTrack | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('plays belongs on a video or an audio element.');
  }

  render(_track: MediaStreamTrack | undefined, _onBlocked?: () => void): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [track, onBlocked]: Parameters<this['render']>): typeof nothing {
    if (track === this.#track) return nothing;
    this.#track = track;
    const media = part.element as HTMLMediaElement;
    // A picture is silent by itself, and says so, because browsers start only silent ones without a press.
    if (media instanceof HTMLVideoElement) media.muted = true;
    media.srcObject = track ? new MediaStream([track]) : null;
    if (track)
      media.play().catch((error: unknown) => {
        // Another track came before this one played, or the element went away: not a refusal.
        if ((error as Error).name === 'NotAllowedError') onBlocked?.();
      });
    return nothing;
  }
}

/** Plays a track on the media element that it stands on. Calls back when the browser wants a press first. */
export const plays = directive(Plays);
