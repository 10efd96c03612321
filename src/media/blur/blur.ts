import type { AppliedEffect, EffectFault, TrackEffect } from '../local-device.js';

export interface BlurOptions {
  /** Address of the folder with the model and the script of the worker, on the page's own origin. Ends on a slash. */
  readonly assets: string;
  /** Address of the worker, where it is not in that folder. */
  readonly worker?: string;
  /** Longest that a picture may take on the average, in milliseconds; a slower device shows none. 160 when left out. */
  readonly slowest?: number;
}

type Answer = { readonly type: 'ready' | 'failed' } | { readonly type: 'mask'; readonly mask: ImageBitmap };

/** The size at which the model looks at a picture. */
const LOOKS_AT = { resizeWidth: 256, resizeHeight: 144 } as const;
/** What is behind the person is drawn at this share of its size, and large again: small enough to tell nothing. */
const GRAIN = 1 / 24;
/** The first pictures take long while everything warms up. */
const WARM_UP = 5;
/** Pictures over which the speed is measured. */
const MEASURED = 20;
/** In milliseconds. */
const SLOWEST = 160;
/** Longest wait for the model, in milliseconds. */
const PATIENCE = 20_000;
const FRAMES_PER_SECOND = 24;

const canvasOf = (width: number, height: number): CanvasRenderingContext2D => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  return context;
};

/** One camera's picture with what is behind the person blurred. All of it happens on this device. */
class BlurredTrack implements AppliedEffect {
  readonly track: MediaStreamTrack;
  readonly ended: Promise<EffectFault>;
  readonly #worker: Worker;
  readonly #slowest: number;
  readonly #video = document.createElement('video');
  readonly #picture: CanvasRenderingContext2D;
  readonly #small: CanvasRenderingContext2D;
  readonly #abort = new AbortController();
  #end: (fault: EffectFault) => void = () => undefined;
  #count = 0;
  #measuredFrom = 0;

  constructor(source: MediaStreamTrack, worker: Worker, slowest: number) {
    const { width = 640, height = 480 } = source.getSettings();
    this.#worker = worker;
    this.#slowest = slowest;
    this.#picture = canvasOf(width, height);
    this.#small = canvasOf(width * GRAIN, height * GRAIN);
    const [track] = this.#picture.canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
    if (!track) throw new Error('The picture gives no track.');
    this.track = track;
    this.ended = new Promise(resolve => (this.#end = resolve));
    this.#video.muted = true;
    this.#video.playsInline = true;
    this.#video.srcObject = new MediaStream([source]);
  }

  /** Settles with the first picture. What comes before it is never shown. */
  async begin(): Promise<void> {
    const { signal } = this.#abort;
    this.#worker.addEventListener('error', () => this.#end('failed'), { signal });
    await this.#video.play();
    await new Promise<void>((resolve, reject) => {
      this.#worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Answer>) => {
          if (data.type === 'mask') {
            this.#draw(data.mask);
            resolve();
            if (this.#isFastEnough()) this.#ask();
            else this.#end('slow');
          } else if (data.type === 'failed') {
            reject(new Error('The model does not work here.'));
            this.#end('failed');
          }
        },
        { signal },
      );
      this.#ask();
    });
  }

  stop(): void {
    this.#abort.abort();
    this.#worker.terminate();
    this.track.stop();
    this.#video.srcObject = null;
  }

  /** One picture at a time, so that a slow device falls behind in pictures and never in time. */
  #ask(): void {
    createImageBitmap(this.#video, LOOKS_AT).then(
      image => {
        if (this.#abort.signal.aborted) image.close();
        else this.#worker.postMessage({ image }, [image]);
      },
      () => this.#end('failed'),
    );
  }

  #draw(mask: ImageBitmap): void {
    const { canvas } = this.#picture;
    const { width, height } = canvas;
    const draw = (operation: GlobalCompositeOperation, image: CanvasImageSource): void => {
      this.#picture.globalCompositeOperation = operation;
      this.#picture.drawImage(image, 0, 0, width, height);
    };
    this.#small.drawImage(this.#video, 0, 0, this.#small.canvas.width, this.#small.canvas.height);
    draw('copy', mask);
    draw('source-in', this.#video);
    draw('destination-over', this.#small.canvas);
    mask.close();
  }

  #isFastEnough(): boolean {
    this.#count++;
    if (this.#count === WARM_UP) this.#measuredFrom = performance.now();
    const measured = this.#count - WARM_UP;
    if (measured < MEASURED || measured % MEASURED) return true;
    const took = performance.now() - this.#measuredFrom;
    this.#measuredFrom = performance.now();
    // Nobody looks at a hidden page, and browsers hold its work back.
    return document.hidden || took / MEASURED <= this.#slowest;
  }
}

const startWorker = async ({ assets, worker }: BlurOptions): Promise<Worker> => {
  const base = new URL(assets, document.baseURI).href;
  const made = new Worker(worker ?? `${base}worker.js`);
  const abort = new AbortController();
  const { signal } = abort;
  const timer = setTimeout(() => abort.abort(new Error('The model did not come.')), PATIENCE);
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      made.addEventListener('error', () => reject(new Error('The model could not be fetched.')), { signal });
      made.addEventListener(
        'message',
        ({ data }: MessageEvent<Answer>) =>
          data.type === 'ready' ? resolve() : reject(new Error('The model does not work here.')),
        { signal },
      );
      made.postMessage({ assets: base });
    });
    return made;
  } catch (error) {
    made.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
};

/** Blurs what is behind the person. The model is fetched with the first picture, and again for each camera. */
export const blur =
  (options: BlurOptions): TrackEffect =>
  async source => {
    const worker = await startWorker(options);
    const blurred = new BlurredTrack(source, worker, options.slowest ?? SLOWEST);
    try {
      await blurred.begin();
      return blurred;
    } catch (error) {
      blurred.stop();
      throw error;
    }
  };
