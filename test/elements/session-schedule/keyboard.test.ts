import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { wear, type PartStage } from '../parts/stage.js';
import { allByRole, byRole, focusOf, press, quiet, schedule, shows, textOf, until } from './stage.js';

const label = (element: HTMLElement | null): string =>
  (element?.getAttribute('aria-label') ?? element?.innerText ?? '').replace(/\s+/g, ' ').trim();

const walk = async (element: Parameters<typeof focusOf>[0], steps: number): Promise<string[]> => {
  const stops: string[] = [];
  for (let step = 0; step < steps; step++) {
    await sendKeys({ press: 'Tab' });
    stops.push(label(focusOf(element)));
  }
  return stops;
};

describe('a walk by keyboard', () => {
  it('reaches everything on a phone, in the order in which it is read', async () => {
    const { element } = await schedule();
    expect(await walk(element, 11)).to.deep.equal([
      'Week before',
      'Week after',
      'You can join at 11:50 AM',
      "I can't make it",
      'Lunch together',
      'Sleep skills',
      'Add this: Sleep skills',
      'With your mom',
      'Calm skills',
      'Add this: Calm skills',
      'Show 3 more',
    ]);
  });

  it('goes through the grid day by day, and has one stop for the month', async () => {
    const { element } = await schedule({ width: 1200 });
    await until(() => allByRole(element, 'grid').length === 1);
    const stops = await walk(element, 19);
    expect(stops.slice(0, 4)).to.deep.equal(['Week before', 'Today', 'Week after', '']);
    expect(stops.slice(4, 8)).to.deep.equal([
      'You can join at 11:50 AM',
      "I can't make it",
      'Add this: Sleep skills, Today, 2:00 PM',
      'Add this: Calm skills, Saturday 2:00 PM',
    ]);
    expect(
      stops
        .slice(8, 18)
        .map(
          stop =>
            /(?:Time with Alex|Monday group|Grounding|Midweek group|Hard feelings|Short group|Lunch together|Sleep skills|With your mom|Calm skills)/.exec(
              stop,
            )?.[0],
        ),
    ).to.deep.equal([
      'Time with Alex',
      'Monday group',
      'Grounding',
      'Midweek group',
      'Hard feelings',
      'Short group',
      'Lunch together',
      'Sleep skills',
      'With your mom',
      'Calm skills',
    ]);
    expect(stops[18]).to.equal('Friday, June 12, 1 session');
  });

  it('opens a session and gives the focus back', async () => {
    const { element } = await schedule({ width: 1200 });
    const block = byRole(element, 'button', /Family With your mom/);
    block.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focusOf(element)?.closest('dialog'));
    await sendKeys({ press: 'Escape' });
    await until(() => focusOf(element) === block);
  });
});

describe('the days of the month', () => {
  const start = async (dir: 'ltr' | 'rtl' = 'ltr') => {
    const stage = await schedule({ view: 'month', dir });
    await until(() => allByRole(stage.element, 'grid').length === 1);
    byRole(stage.element, 'button', /^Friday, June 12/).focus();
    return stage;
  };
  const go = async (
    { element, memory }: Awaited<ReturnType<typeof start>>,
    ...keys: string[]
  ): Promise<string> => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await element.updateComplete;
    }
    await quiet({ element, memory });
    return label(focusOf(element)).replace(/, \d+ sessions?$/, '');
  };

  it('are walked by arrows, by week ends and by months', async () => {
    const stage = await start();
    expect(await go(stage, 'ArrowRight')).to.equal('Saturday, June 13');
    expect(await go(stage, 'ArrowDown')).to.equal('Saturday, June 20');
    expect(await go(stage, 'ArrowLeft', 'ArrowUp')).to.equal('Friday, June 12');
    expect(await go(stage, 'Home')).to.equal('Monday, June 8');
    expect(await go(stage, 'End')).to.equal('Sunday, June 14');
    expect(textOf(stage.element, '.bar-title')).to.equal('June 2026');
    expect(await go(stage, 'PageDown')).to.equal('Tuesday, July 14');
    expect(textOf(stage.element, '.bar-title')).to.equal('July 2026');
    expect(await go(stage, 'PageUp', 'PageUp')).to.equal('Thursday, May 14');
  });

  it('go on past the edge of the month, and to the last day where one is shorter', async () => {
    const stage = await start();
    expect(await go(stage, 'ArrowUp', 'ArrowUp')).to.equal('Friday, May 29');
    expect(textOf(stage.element, '.bar-title')).to.equal('May 2026');
    expect(await go(stage, 'ArrowRight', 'ArrowRight')).to.equal('Sunday, May 31');
    expect(await go(stage, 'PageUp')).to.equal('Thursday, April 30');
  });

  it('turn round where the page does', async () => {
    const stage = await start('rtl');
    expect(await go(stage, 'ArrowLeft')).to.equal('Saturday, June 13');
    expect(await go(stage, 'ArrowRight', 'ArrowRight')).to.equal('Thursday, June 11');
  });

  it('are one tab stop, and are picked by Enter', async () => {
    const stage = await start();
    await go(stage, 'ArrowLeft');
    await sendKeys({ press: 'Enter' });
    await shows(stage.element, 'Hard feelings', '.main');
    expect(label(focusOf(stage.element))).to.equal('Thursday, June 11, 2 sessions');
    expect(stage.element.shadowRoot?.querySelectorAll('.month [tabindex="0"]')).to.have.length(1);
    expect(focusOf(stage.element)?.getAttribute('aria-pressed')).to.equal('true');
  });
});

describe('other ways to look', () => {
  afterEach(() => emulateMedia({ forcedColors: 'none', media: 'screen', reducedMotion: 'no-preference' }));

  it('keeps the shape of things in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { element } = await schedule({ width: 1200 });
    for (const selector of ['.block', '.next', '.kind-tile']) {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(
        element.shadowRoot?.querySelector(selector) as HTMLElement,
      );
      expect([selector, borderTopWidth, borderTopStyle]).to.deep.equal([selector, '1px', 'solid']);
    }
  });

  it('prints without buttons', async () => {
    const { element } = await schedule();
    await emulateMedia({ media: 'print' });
    const visible = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.button') ?? [])].filter(button =>
      button.checkVisibility(),
    );
    expect(visible).to.deep.equal([]);
  });

  it('is accessible in the dark and in another accent', async () => {
    for (const width of [390, 1200]) {
      const { element } = await schedule({ width });
      wear(element as unknown as PartStage, 'dark');
      await element.updateComplete;
      await expect(element).to.be.accessible();
      element.style.setProperty('--iop-accent', 'oklch(0.7 0.2 140)');
      wear(element as unknown as PartStage, 'light');
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
  });

  it('keeps its sizes where the page shrinks its root', async () => {
    document.documentElement.style.setProperty('font-size', '62.5%');
    const { element } = await schedule();
    expect(getComputedStyle(element.shadowRoot?.querySelector('.title') as HTMLElement).fontSize).to.equal(
      '17px',
    );
    document.documentElement.style.removeProperty('font-size');
  });

  it('opens the month from a press too', async () => {
    const { element } = await schedule();
    await press(element, 'button', 'See the month');
    await until(() => allByRole(element, 'grid').length === 1);
  });
});
