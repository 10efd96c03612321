import { appears, begin } from './workload.js';

// The element itself comes from the CDN build, by a script tag before this one.
const shadow = (): ShadowRoot | null | undefined => document.querySelector('iop-intake-form')?.shadowRoot;
const button = (name: string): HTMLButtonElement | undefined =>
  [...(shadow()?.querySelectorAll('button') ?? [])].find(one => one.textContent.trim().startsWith(name));
const heading = (text: string): boolean =>
  [...(shadow()?.querySelectorAll('h2') ?? [])].some(one => one.textContent.includes(text));
const line = (): HTMLInputElement | null | undefined => shadow()?.querySelector('input[type=text]');

begin({
  async mount() {
    const element = document.createElement('iop-intake-form');
    element.setAttribute('endpoint', '/api/v1');
    element.setAttribute('token-url', '/token');
    const ready = new Promise(done => element.addEventListener('iop-ready', done, { once: true }));
    document.body.append(element);
    await ready;
    // Who has begun is back at their question at once.
    (button('Start') ?? line())?.click();
    await appears(line);
  },
  unmount: () => document.querySelector('iop-intake-form')?.remove(),
  line: () => line() as HTMLInputElement,
  async approach() {
    button('Next')?.click();
    await appears(() => heading('Has anything helped'));
  },
  async reveal() {
    shadow()?.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    button('Next')?.click();
    await appears(() => heading('What was it that helped?'));
  },
  async step() {
    button('Next')?.click();
    await appears(() => !heading('What was it that helped?'));
  },
});
