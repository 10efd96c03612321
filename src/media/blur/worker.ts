// Finds the person in a picture, on a thread of its own. A classic script, because the library that it loads is one:
// built for pages, it is given as much of a page here as it asks for, and nothing of it reaches the real one.

interface Solution {
  setOptions(options: { modelSelection: 0 | 1; selfieMode: boolean }): void;
  onResults(listener: (results: { segmentationMask: ImageBitmap }) => void): void;
  initialize(): Promise<void>;
  send(inputs: { image: ImageBitmap }): Promise<void>;
}

declare const SelfieSegmentation: new (options: { locateFile: (file: string) => string }) => Solution;

/** What the page asks for: the folder with the model, then one picture after the other. */
type Question = { readonly assets: string } | { readonly image: ImageBitmap };

/** What there is in a worker, of which the rest of the project has no types. */
interface Scope {
  [name: string]: unknown;
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  /** Missing wherever this is loaded that is no worker, where it does nothing. */
  addEventListener?(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
}

declare const importScripts: (address: string) => void;

const scope = globalThis as unknown as Scope;

const script = (): object => {
  const made = {
    src: '',
    onload: (): void => undefined,
    setAttribute(name: string, value: string): void {
      if (name === 'src') made.src = value;
    },
    addEventListener(type: string, listener: () => void): void {
      if (type === 'load') made.onload = listener;
    },
  };
  return made;
};

const pretendToBeAPage = (): void => {
  scope['window'] = scope;
  scope['document'] = {
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    createElement: (tag: string) => (tag === 'canvas' ? new OffscreenCanvas(1, 1) : script()),
    body: {
      appendChild: ({ src, onload }: { src: string; onload: () => void }) => {
        importScripts(src);
        onload();
      },
    },
  };
  // It tells at length how it is doing.
  const silent = (): void => undefined;
  scope['console'] = { log: silent, info: silent, debug: silent, warn: silent, error: silent };
};

let solution: Solution | undefined;
let mask: ImageBitmap | undefined;

const begin = async (assets: string): Promise<void> => {
  pretendToBeAPage();
  importScripts(`${assets}selfie_segmentation.js`);
  solution = new SelfieSegmentation({ locateFile: file => assets + file });
  solution.setOptions({ modelSelection: 1, selfieMode: false });
  solution.onResults(({ segmentationMask }) => (mask = segmentationMask));
  await solution.initialize();
  scope.postMessage({ type: 'ready' });
};

const look = async (image: ImageBitmap): Promise<void> => {
  await solution?.send({ image });
  image.close();
  if (mask) scope.postMessage({ type: 'mask', mask }, [mask]);
  mask = undefined;
};

scope.addEventListener?.('message', ({ data }) => {
  const work = 'assets' in data ? begin(data.assets) : look(data.image);
  work.catch(() => scope.postMessage({ type: 'failed' }));
});
