import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { IopCheckIn } from '../../../src/elements/check-in/check-in.js';
import {
  allByRole,
  byRole,
  checkIn,
  choose,
  clinic,
  goTo,
  heading,
  isAtHeading,
  isChosen,
  focused,
  press,
  quiet,
  rested,
  setOnline,
  shows,
  textOf,
  type,
  type CheckInStage,
  type Options,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const root = (element: IopCheckIn): ShadowRoot => element.shadowRoot as ShadowRoot;

const toUrge = async (stage: CheckInStage): Promise<void> => {
  await choose(stage.element, 'Very heavy');
  await press(stage.element, 'Next');
  await shows(stage.element, 'Did a strong urge come today?');
};
const toNote = async (stage: CheckInStage): Promise<void> => {
  await toUrge(stage);
  await goTo(stage.element, 'One line about today');
};
const sendsTo = async (stage: CheckInStage, name: string): Promise<void> => {
  await toNote(stage);
  await press(stage.element, name);
};

/** Every screen, and how a person gets there. */
const SCREENS: Readonly<Record<string, (stage: CheckInStage) => Promise<void>>> = {
  feeling: ({ element }) => choose(element, 'Heavy'),
  urge: async stage => {
    await toUrge(stage);
    await choose(stage.element, 'It came and went');
  },
  help: async stage => {
    await toUrge(stage);
    await choose(stage.element, 'It is here now');
    await press(stage.element, 'Next');
    await shows(stage.element, /^You told us an urge is here now/);
  },
  sleep: async ({ element }) => {
    await goTo(element, 'How long did you sleep?');
    await press(element, 'Half an hour more');
  },
  medications: async ({ element }) => {
    await goTo(element, 'Your medicine');
    await choose(element, 'Took it');
  },
  goals: async ({ element }) => {
    await goTo(element, 'Your goals this week');
    await choose(element, 'Some');
  },
  note: async stage => {
    await toNote(stage);
    await type(stage.element, 'x'.repeat(120));
  },
  'not sent': async stage => {
    stage.memory.fail('createCheckIn', { code: 'internal', status: 500 });
    await sendsTo(stage, 'Send to Alex');
    await waitUntil(() => allByRole(stage.element, 'alert').length === 1);
  },
  offline: async stage => {
    setOnline(false);
    await sendsTo(stage, 'Send to Alex');
    await waitUntil(() => textOf(stage.element).includes('not sent yet'));
  },
  nothing: async ({ element }) => {
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, /^Nothing to say/);
  },
  left: async ({ element }) => {
    await choose(element, 'Heavy');
    await press(element, 'Save and leave');
    await shows(element, /^Your answers are kept/);
  },
  done: async stage => {
    await sendsTo(stage, 'Send to Alex');
    await shows(stage.element, /sent to Alex/);
  },
  kept: async stage => {
    await sendsTo(stage, 'Keep it to myself');
    await shows(stage.element, /for you alone/);
  },
  again: async stage => {
    await SCREENS['done']?.(stage);
    await press(stage.element, 'Close');
    await shows(stage.element, /^You checked in today/);
  },
  'signed out': async stage => {
    stage.memory.data.me = null;
    await stage.element.refresh();
    await waitUntil(() => textOf(stage.element).includes('Your sign-in has ended'));
  },
};

/** Colours on their way are no colours. */
const settle = async (element: IopCheckIn): Promise<void> => {
  await rested(element);
  for (const animation of root(element).getAnimations()) animation.finish();
};

describe('each screen of a check-in', () => {
  quiet();

  for (const [name, reach] of Object.entries(SCREENS)) {
    it(`is open to everybody: ${name}`, async () => {
      for (const options of [{ theme: 'light' }, { theme: 'dark', width: 1000 }] as const) {
        const stage = await checkIn(options);
        const { element } = stage;
        element.parentElement?.style.setProperty('background', options.theme === 'dark' ? '#12181c' : '#fff');
        await reach(stage);
        await settle(element);
        await expect(element).to.be.accessible();
        // A strict content policy refuses it.
        expect(root(element).querySelectorAll('[style], style').length).to.equal(0);
        setOnline(true);
        element.remove();
      }
    });

    it(`fits a screen of 320, and text twice as large: ${name}`, async () => {
      const stage = await checkIn({ width: 320 });
      const { element } = stage;
      await reach(stage);
      await settle(element);
      for (const unit of ['', '32px']) {
        element.style.setProperty('--iop-unit', unit);
        expect(element.scrollWidth, unit).to.be.at.most(320);
        for (const one of root(element).querySelectorAll<HTMLElement>('button, a, h2, p, label, input')) {
          if (!one.checkVisibility() || one.closest('.visually-hidden')) continue;
          const { left, right } = one.getBoundingClientRect();
          const page = element.getBoundingClientRect();
          expect(right, `${unit} ${one.innerText}`).to.be.at.most(page.right + 1);
          expect(left, `${unit} ${one.innerText}`).to.be.at.least(page.left - 5);
        }
      }
    });
  }
});

describe('a check-in in Spanish', () => {
  quiet();

  it('speaks it from the first question to the last word', async () => {
    const { element, sent } = await checkIn({ locale: 'es-MX' });
    expect(heading(element)).to.equal('¿Qué tan pesado se siente el día de hoy?');
    expect(root(element).querySelector('.frame')?.getAttribute('lang')).to.equal('es');
    expect(textOf(element, '.who')).to.match(/^Alex lee esto el lunes a las 9:00/);
    expect(textOf(element, '.bar')).to.equal('Registro del día 1 de 6, unos 2 minutos Guardar y salir');
    await choose(element, 'Pesado');
    await press(element, 'Siguiente');
    await shows(element, '¿Tuviste hoy un impulso fuerte?');
    await choose(element, 'Está aquí ahora');
    await press(element, 'Siguiente');
    await shows(element, 'Nos dijiste que el impulso está aquí ahora. Gracias por decirlo.');
    expect(textOf(element, '[part="reading"]')).to.match(/Si lo envías, Alex lo lee el lunes a las 9:00/);
    await press(element, 'Seguir con el registro');
    await shows(element, '¿Cuánto dormiste?');
    await press(element, 'Media hora más');
    await press(element, 'Media hora más');
    expect(byRole(element, 'spinbutton').innerText).to.equal('7½ horas');
    await press(element, 'Siguiente');
    await shows(element, 'Tus medicinas');
    await choose(element, 'No hizo falta');
    await goTo(element, 'Una línea sobre hoy');
    await type(element, 'x'.repeat(139));
    expect(textOf(element)).to.contain('Queda 1 letra');
    await settle(element);
    await expect(element).to.be.accessible();
    await press(element, 'Enviar a Alex');
    await shows(element, 'Tu registro del viernes está guardado y se envió a Alex.');
    expect(textOf(element, 'dl')).to.match(/^Ahora mismo Si el impulso sigue aquí.* Alex Lee esto el lunes/);
    expect(sent).to.have.length(1);
  });

  it('says one o’clock as one says it', async () => {
    const at = clinic();
    at.memory.data.plan.readAt = '2026-06-12T17:00:00Z';
    const { element } = await checkIn({ at, locale: 'es' });
    expect(textOf(element, '.who')).to.equal('Alex lee esto hoy a las 13:00.');
    const us = await checkIn({ at, locale: 'es-US' });
    expect(textOf(us.element, '.who')).to.match(/hoy a la 1:00.p\..?m\.$/);
    expect(textOf(us.element, '.who')).not.to.contain('..');
  });

  it('changes while somebody is filling it in, and keeps their answers', async () => {
    const { element } = await checkIn();
    await choose(element, 'Heavy');
    element.locale = 'es';
    await shows(element, '¿Qué tan pesado se siente el día de hoy?');
    expect(isChosen(element, 'Pesado')).to.equal(true);
  });
});

describe('a check-in from right to left', () => {
  quiet();

  it('mirrors the way, not the line', async () => {
    const stage = await checkIn({ dir: 'rtl', width: 1000 });
    const { element } = stage;
    await toUrge(stage);
    const [back, next, skip] = ['Back', 'Next', 'Skip for now'].map(
      name => byRole(element, 'button', name).getBoundingClientRect().left,
    ) as [number, number, number];
    expect(back > next && next > skip).to.equal(true);
    const icon = byRole(element, 'button', 'Back').querySelector('svg') as SVGElement;
    expect(getComputedStyle(icon).transform).to.contain('-1');
    const glyph = root(element).querySelector('.urge-glyph') as SVGElement;
    expect(getComputedStyle(glyph).transform).to.equal('none');
    await settle(element);
    await expect(element).to.be.accessible();
  });
});

describe('a check-in in forced colours', () => {
  quiet();
  before(() => emulateMedia({ forcedColors: 'active' }));
  after(() => emulateMedia({ forcedColors: 'none' }));

  it('shows what is chosen by a border, and draws the line and the stone in text colour', async () => {
    const stage = await checkIn();
    const { element } = stage;
    await choose(element, 'Heavy');
    focused(element)?.blur();
    const row = byRole(element, 'radio', 'Heavy').closest('label') as HTMLElement;
    const other = byRole(element, 'radio', 'Light').closest('label') as HTMLElement;
    expect(getComputedStyle(row).outlineStyle).to.equal('solid');
    expect(getComputedStyle(other).outlineStyle).to.equal('none');
    const line = root(element).querySelector('[part="line"]') as SVGElement;
    const text = getComputedStyle(element).color;
    expect(getComputedStyle(line).stroke).to.equal(text);
    await press(element, 'Next');
    await goTo(element, 'Your medicine');
    await choose(element, 'Took it');
    focused(element)?.blur();
    const segment = allByRole(element, 'radio', 'Took it')[0]?.nextElementSibling as HTMLElement;
    expect(getComputedStyle(segment).outlineStyle).to.equal('solid');
    await settle(element);
    await expect(element).to.be.accessible();
  });
});

describe('a compact check-in', () => {
  quiet();
  const compact = (options: Options = {}) => checkIn({ compact: true, width: 640, ...options });

  it('is one question in five columns, without a frame', async () => {
    const { element, events } = await compact();
    expect(textOf(element)).to.equal(
      // The second time is the name of the group, for screen readers.
      'How heavy does today feel? 2 minutes, Alex reads it on Monday How heavy does today feel? ' +
        'Light Fairly light In between Heavy Very heavy',
    );
    expect(allByRole(element, 'button')).to.have.length(0);
    expect(getComputedStyle(root(element).querySelector('.frame') as Element).borderStyle).to.equal('none');
    expect(events).to.deep.equal(['iop-ready']);
    const tops = new Set(allByRole(element, 'radio').map(radio => radio.getBoundingClientRect().top));
    expect(tops.size).to.equal(1);
    await settle(element);
    await expect(element).to.be.accessible();
  });

  it('is rows on a phone', async () => {
    const { element } = await compact({ width: 320 });
    const tops = new Set(allByRole(element, 'radio').map(radio => radio.getBoundingClientRect().top));
    expect(tops.size).to.equal(5);
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('opens the rest by Next; choosing moves nothing', async () => {
    const { element } = await compact();
    const radio = byRole(element, 'radio', 'Heavy');
    radio.focus();
    await choose(element, 'Heavy');
    expect(focused(element) === radio).to.equal(true);
    expect(heading(element)).to.equal('How heavy does today feel?');
    expect(allByRole(element, 'status').map(({ innerText }) => innerText)).to.include(
      'Five short questions. You can skip all of them.',
    );
    await settle(element);
    await expect(element).to.be.accessible();
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    expect(isAtHeading(element)).to.equal(true);
    await settle(element);
    await expect(element).to.be.accessible();
  });

  it('folds up again by Back and by Save and leave, with its answers', async () => {
    const { element } = await compact();
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await choose(element, 'No');
    await press(element, 'Back');
    await shows(element, 'How heavy does today feel?');
    expect(isChosen(element, 'Heavy')).to.equal(true);
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    expect(isChosen(element, 'No')).to.equal(true);
    await press(element, 'Save and leave');
    await shows(element, 'How heavy does today feel?');
    expect(isAtHeading(element)).to.equal(true);
    expect(allByRole(element, 'button', 'Next')).to.have.length(1);
  });

  it('ends in the same place, and says that there was one today', async () => {
    const { element, sent } = await compact();
    await choose(element, 'Light');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
    await goTo(element, 'One line about today');
    await press(element, 'Send to Alex');
    await shows(element, /sent to Alex/);
    expect(sent[0]?.body).to.include({ feeling: 0 });
    await press(element, 'Close');
    await shows(element, 'How heavy does today feel?');
    expect(textOf(element)).to.contain(
      'You checked in today at 11:50 AM. If the day has changed, you can check in again.',
    );
    expect(allByRole(element, 'radio').some(radio => (radio as HTMLInputElement).checked)).to.equal(false);
    await choose(element, 'Heavy');
    await press(element, 'Next');
    await shows(element, 'Did a strong urge come today?');
  });

  it('says so at once to somebody who checked in before', async () => {
    const at = clinic();
    at.memory.data.plan.lastCheckInAt = '2026-06-12T13:12:00Z';
    const { element } = await compact({ at });
    expect(textOf(element)).to.contain('You checked in today at 9:12 AM.');
  });
});
