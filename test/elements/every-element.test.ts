import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/iop-program.js';
import { sampleStaff } from '../../src/api/memory/samples/review.js';
import { FakeDevices } from '../../src/media/fake/fake-devices.js';
import { FakeRoom } from '../../src/media/fake/fake-room.js';
import { NOW as REVIEWED } from './intake-review/stage.js';
import { NOW as MET, group } from './video-room/stage.js';
import {
  allByRole,
  clientOf,
  givenTo,
  isReady,
  programFor,
  rested,
  shows,
  stageOf,
  textOf,
  type AnyElement,
  type ElementCase,
} from './support/element-stage.js';
import { waitUntil } from './support/wait-until.js';

/** A new element comes in by one entry here; a unit test holds the list to `src/define`. */
const ELEMENTS: readonly ElementCase[] = [
  {
    tag: 'iop-intake-form',
    load: async () => (await import('../../src/elements/intake-form/intake-form.js')).IopIntakeForm,
    now: Date.now(),
    properties: () => ({ noStorage: true }),
    needs: 'getProgram',
    says: { en: /Start/, es: /Empezar/, fr: /Commencer/ },
    // The way to leave quickly waits for nothing.
    speaksEnglish: /Start|Getting|form/,
    isPublic: true,
  },
  {
    tag: 'iop-session-schedule',
    load: async () =>
      (await import('../../src/elements/session-schedule/session-schedule.js')).IopSessionSchedule,
    now: Date.parse('2026-06-12T11:40:00-04:00'),
    needs: 'listSessions',
    speaksEnglish: /week|Getting|Loading/i,
    says: { en: /This week/, es: /Esta semana/, fr: /Cette semaine/ },
  },
  {
    tag: 'iop-video-room',
    load: async () => (await import('../../src/elements/video-room/video-room.js')).IopVideoRoom,
    data: () => ({ sessions: [group()] }),
    now: MET,
    properties: () => ({
      sessionId: 'session-1',
      deviceHost: new FakeDevices().host,
      port: () => new FakeRoom(),
    }),
    needs: 'getSession',
    speaksEnglish: /Camera|room|moment|Getting/i,
    says: { en: /Camera/, es: /Cámara/, fr: /Caméra/ },
  },
  {
    tag: 'iop-check-in',
    load: async () => (await import('../../src/elements/check-in/check-in.js')).IopCheckIn,
    now: Date.parse('2026-06-12T15:50:00Z'),
    needs: 'getCheckInPlan',
    speaksEnglish: /heavy|Getting|today/i,
    says: { en: /How heavy/, es: /Qué tan pesado/, fr: /poids|lourd/ },
  },
  {
    tag: 'iop-intake-review',
    load: async () => (await import('../../src/elements/intake-review/intake-review.js')).IopIntakeReview,
    data: () => ({ me: sampleStaff() }),
    now: REVIEWED,
    needs: 'listIntakes',
    speaksEnglish: /intake|Getting|due/i,
    says: { en: /Robin|Jordan/, es: /Robin|Jordan/, fr: /Robin|Jordan/ },
  },
];

const RETRY = /^Try again$/;

for (const of of ELEMENTS)
  describe(`${of.tag}, as every element`, () => {
    it('takes what was set on it before it was known, and may be defined again', async () => {
      const name = `${of.tag}-late`;
      const memory = programFor(of);
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(name) as AnyElement;
      page.append(element);
      Object.assign(element, givenTo(of), { client: clientOf(memory) });
      element.setAttribute('locale', 'es');
      const Original = await of.load();
      customElements.define(name, class extends (Original as typeof HTMLElement) {});
      await shows(element, of.says.en);
      expect(Object.hasOwn(element, 'client')).to.equal(false);
    });

    it('shows nothing and asks nobody where there is no program, and begins in one that comes late', async () => {
      const { element, memory, told, box } = await stageOf(of, { client: false });
      await rested(element);
      expect(textOf(element)).to.equal('');
      expect(memory.calls).to.deep.equal([]);
      const program = document.createElement('iop-program');
      box.append(program);
      program.append(element);
      await rested(element);
      expect(memory.calls).to.deep.equal([]);
      program.client = clientOf(memory);
      await shows(element, of.says.en);
      await waitUntil(() => told.includes('iop-ready'), 'it gets ready');
      program.client = undefined;
      await waitUntil(() => textOf(element) === '', 'it shows nothing of a program that is gone');
    });

    it('is accessible, says once that it is ready, and gives no markup a style', async () => {
      const stage = await stageOf(of);
      await isReady(stage);
      await shows(stage.element, of.says.en);
      await expect(stage.element).to.be.accessible();
      await stage.element.refresh();
      const { parentElement } = stage.element;
      parentElement?.append(stage.element);
      await shows(stage.element, of.says.en);
      expect(stage.told.filter(type => type === 'iop-ready')).to.deep.equal(['iop-ready']);
      expect(stage.element.shadowRoot?.querySelector('style, [style]')).to.equal(null);
    });

    it('says what it waits for, and that it waits', async () => {
      const { element, told } = await stageOf(of, { fault: 'never' });
      await waitUntil(() => element.matches(':state(loading)'), 'it is in the state loading');
      await waitUntil(() => /\w/.test(textOf(element)), 'it says what it is getting');
      expect(told).to.deep.equal([]);
    });

    it('says what does not work, and works when it is tried again', async () => {
      const { element, memory, told } = await stageOf(of, { fault: { code: 'internal', status: 500 } });
      await waitUntil(() => element.matches(':state(error)'), 'it is in the state error');
      await waitUntil(() => allByRole(element, 'button', RETRY)[0], 'it offers to try again');
      await expect(element).to.be.accessible();
      expect(told).to.deep.equal([]);
      memory.mend(of.needs);
      allByRole(element, 'button', RETRY)[0]?.click();
      await shows(element, of.says.en);
      expect(element.matches(':state(error)')).to.equal(false);
    });

    it('says that there is no network where there is none, and goes on when there is one', async () => {
      const { element, memory } = await stageOf(of, { fault: 'offline' });
      await waitUntil(() => allByRole(element, 'button', RETRY)[0], 'it offers to try again');
      memory.mend(of.needs);
      allByRole(element, 'button', RETRY)[0]?.click();
      await shows(element, of.says.en);
    });

    if (!of.isPublic)
      it('tells once that the sign-in has ended, shows nothing of the person, and goes on after it', async () => {
        const stage = await stageOf(of);
        const { element, memory, told } = stage;
        await isReady(stage);
        const { me } = memory.data;
        memory.data.me = null;
        await element.refresh();
        await waitUntil(() => told.includes('iop-signed-out'), 'it tells the page');
        await shows(element, /Your sign-in has ended/);
        expect(textOf(element)).not.to.match(of.says.en);
        expect(element.matches(':state(signed-out)')).to.equal(true);
        await expect(element).to.be.accessible();
        await element.refresh();
        allByRole(element, 'button', /^Sign in$/)[0]?.click();
        expect(told).to.deep.equal(['iop-ready', 'iop-signed-out', 'iop-sign-in-requested']);
        memory.data.me = me;
        await element.refresh();
        await shows(element, of.says.en);
        expect(element.matches(':state(signed-out)')).to.equal(false);
      });

    it('goes on where it was when it is moved in the page', async () => {
      const stage = await stageOf(of);
      const { element, box } = stage;
      await isReady(stage);
      await rested(element);
      const before = textOf(element);
      const place = document.createElement('section');
      box.append(place);
      place.append(element);
      await rested(element);
      await shows(element, of.says.en);
      expect(textOf(element)).to.equal(before);
    });

    it('lets the keyboard in and out, and is focused on nothing that cannot be seen', async () => {
      const stage = await stageOf(of);
      const { element, box } = stage;
      await isReady(stage);
      await rested(element);
      const [first, last] = [document.createElement('button'), document.createElement('button')];
      first.textContent = 'Before';
      last.textContent = 'After';
      box.prepend(first);
      box.append(last);
      first.focus();
      const reached: Element[] = [];
      for (let presses = 0; presses < 120 && document.activeElement !== last; presses++) {
        await sendKeys({ press: 'Tab' });
        const active = element.shadowRoot?.activeElement;
        if (!active) continue;
        reached.push(active);
        const { width, height } = active.getBoundingClientRect();
        expect(width * height, active.outerHTML.slice(0, 80)).to.be.above(0);
      }
      expect(document.activeElement === last, 'the keyboard comes out at the end').to.equal(true);
      expect(reached.length).to.be.above(0);
    });

    it('hears no more of the page when it is gone, and holds no timer', async () => {
      const timers = new Set<unknown>();
      const native = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
      const [start, stop] = [native.setTimeout.bind(window), native.clearTimeout.bind(window)];
      const stage = await stageOf(of);
      const { element } = stage;
      await isReady(stage);
      await rested(element);
      Object.assign(globalThis, {
        setTimeout: (run: () => void, delay?: number) => {
          const timer: unknown = start(() => {
            timers.delete(timer);
            run();
          }, delay);
          timers.add(timer);
          return timer;
        },
        clearTimeout: (timer: Parameters<typeof clearTimeout>[0]) => {
          timers.delete(timer);
          stop(timer);
        },
      });
      try {
        element.requestUpdate();
        await rested(element);
        element.remove();
        await rested(element);
        let updates = 0;
        const { requestUpdate } = element;
        element.requestUpdate = (...args) => (updates++, requestUpdate.apply(element, args));
        for (const type of ['focus', 'pageshow', 'online', 'offline']) dispatchEvent(new Event(type));
        document.dispatchEvent(new Event('visibilitychange'));
        expect(updates).to.equal(0);
      } finally {
        Object.assign(globalThis, native);
      }
      await waitUntil(() => timers.size === 0, 'no timer is left');
    });

    it('shows nothing in another language while the person’s own is on its way', async () => {
      const { element } = await stageOf(of, { locale: 'es' });
      const drawn: string[] = [textOf(element)];
      const root = element.shadowRoot as ShadowRoot;
      const observer = new MutationObserver(() => drawn.push(textOf(element)));
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      await shows(element, of.says.es);
      observer.disconnect();
      const early = drawn.slice(
        0,
        drawn.findIndex(text => of.says.es.test(text)),
      );
      for (const text of early) expect(text).not.to.match(of.speaksEnglish);
    });

    for (const language of ['es', 'fr'] as const)
      it(`speaks ${language}, and says so`, async () => {
        const stage = await stageOf(of, { locale: language });
        await shows(stage.element, of.says[language]);
        expect(stage.element.shadowRoot?.querySelector('.frame, [lang]')?.getAttribute('lang')).to.equal(
          language,
        );
      });
  });
