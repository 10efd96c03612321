/** Loudest level that the bars show, as a root mean square of the signal. Speech at arm's length is near 0.1. */
const FULL = 0.15;
const EVERY = 80;

/** Whether a meter would hear anything: browsers hold sound back until the person has touched the page. */
export const metersWork = (): boolean => navigator.userActivation?.hasBeenActive !== false;

/**
 * Says how loud a microphone is, in steps from 0 to `steps`, whenever the step changes. Listens on a copy of the
 * track, so that it also hears what is muted for the others.
 */
export class LevelMeter {
  readonly #track: MediaStreamTrack;
  readonly #context: AudioContext;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(track: MediaStreamTrack, steps: number, onStep: (step: number) => void) {
    this.#track = track.clone();
    this.#track.enabled = true;
    this.#context = new AudioContext();
    const analyser = this.#context.createAnalyser();
    analyser.fftSize = 1024;
    this.#context.createMediaStreamSource(new MediaStream([this.#track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let shown = 0;
    this.#timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      // Loudness is heard in ratios; the square root lifts quiet speech into sight.
      const step = Math.min(steps, Math.round(Math.sqrt(Math.sqrt(power) / FULL) * steps));
      if (step !== shown) onStep((shown = step));
    }, EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#track.stop();
    void this.#context.close();
  }
}
