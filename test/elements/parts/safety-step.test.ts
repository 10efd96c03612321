import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Program } from '../../../src/contract/program.js';
import { reachStyles } from '../../../src/parts/reach-list.js';
import {
  safetyStep,
  safetyStyles,
  type SafetyGap,
  type SafetyStepProps,
  type SafetyWords,
} from '../../../src/parts/safety-step.js';
import { allByRole, byRole, contrast, stage, update, wear } from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const WORDS: SafetyWords = {
  lead: 'You told us you have thought about ending your life. Thank you for saying it.',
  reading: until => `Someone at the clinic is reading until ${until}. You do not have to wait.`,
  unread: at => `No one at the clinic is reading this right now. Someone will at ${at}.`,
  unsent: 'You are offline, so this has not been sent yet.',
  unshared: 'You keep this to yourself, so no one at the clinic will see it.',
  danger: number => `If you or someone near you is in danger now, call ${number}.`,
  ready: 'When you are ready',
  wait: 'The form will wait.',
  resume: 'Keep going with the form',
  mistake: 'I picked that answer by mistake',
  emergency: 'Call the emergency number where you are.',
  call: who => `Call ${who}`,
  text: number => `Text ${number}`,
  textBody: (body, number) => `Text ${body} to ${number}`,
  chat: label => `Chat with ${label}`,
  newTab: site => `${site}, opens in a new tab.`,
};

const PROGRAM: Pick<Program, 'phone' | 'crisisContacts' | 'monitoring'> = {
  phone: '(555) 010-0142',
  crisisContacts: [
    { id: 'clinic', kind: 'clinic', label: 'Harborlight', phone: '(555) 010-0142', hours: 'Days' },
    {
      id: 'line',
      kind: 'crisis-line',
      label: 'the lifeline',
      hours: 'Free, any hour',
      phone: '988',
      sms: { number: '741741', body: 'HELLO NOW' },
      chat: 'https://www.lifeline.example/chat?from=us',
    },
    { id: 'emergency', kind: 'emergency', label: 'Emergency', phone: '911' },
  ],
  monitoring: { timeZone: 'UTC', hours: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '17:00' }] },
};

const NIGHT = Date.parse('2026-06-11T02:00Z');
const DAY = Date.parse('2026-06-11T10:00Z');

const make = async (props: Partial<SafetyStepProps> = {}) => {
  const gaps: SafetyGap[] = [];
  const made = await stage(
    () =>
      html`${safetyStep({
        program: PROGRAM,
        now: NIGHT,
        words: WORDS,
        formatTime: moment => new Date(moment).toISOString().slice(11, 16),
        onGap: gap => gaps.push(gap),
        ...props,
      })}`,
    [safetyStyles, reachStyles],
  );
  const text = (): string => (made.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
  const links = (): (string | null)[] =>
    allByRole(made, 'link').map(
      link => `${link.textContent.replace(/\s+/g, ' ').trim()} → ${link.getAttribute('href')}`,
    );
  return { made, gaps, text, links };
};

describe('safety step', () => {
  it('puts lines that answer now first, each with its number and as a link', async () => {
    const { made, links } = await make();
    expect(links()).to.deep.equal([
      'Call 988the lifeline. Free, any hour. → tel:988',
      'Text HELLO NOW to 741741the lifeline. → sms:741741?&body=HELLO%20NOW',
      'Chat with the lifelinelifeline.example, opens in a new tab. → https://www.lifeline.example/chat?from=us',
      'Call Harborlight(555) 010-0142. Days. → tel:5550100142',
      '911 → tel:911',
    ]);
    const [call, , chat] = allByRole(made, 'link');
    expect(call?.part.contains('reach-primary')).to.equal(true);
    expect([chat?.getAttribute('target'), chat?.getAttribute('rel')]).to.deep.equal([
      '_blank',
      'noopener noreferrer',
    ]);
    for (const link of allByRole(made, 'link').slice(0, 4))
      expect(link.getBoundingClientRect().height).to.be.at.least(72);
  });

  it('says plainly whether anybody is reading, and until when or from when', async () => {
    const night = await make();
    expect(night.text()).to.include('No one at the clinic is reading this right now. Someone will at 08:00.');
    const day = await make({ now: DAY });
    expect(day.text()).to.include('Someone at the clinic is reading until 17:00.');
    expect(day.made.renderRoot.querySelector('.lead strong')?.textContent).to.equal('17:00');
  });

  it('names the time by which the answer is seen, where that is known, and none once it has come', async () => {
    const words = {
      ...WORDS,
      due: {
        reading: (by: string) => `Someone is reading, and sees it by ${by}.`,
        unread: (by: string) => `No one is reading. Someone sees it by ${by}.`,
        told: 'The clinic has it.',
      },
    };
    const day = await make({ words, now: DAY, dueAt: DAY + 3_600_000 });
    expect(day.text()).to.include('Someone is reading, and sees it by 11:00.');
    expect(day.made.renderRoot.querySelector('.lead strong')?.textContent).to.equal('11:00');
    const night = await make({ words, now: NIGHT, dueAt: DAY - 3_600_000 });
    expect(night.text()).to.include('No one is reading. Someone sees it by 09:00.');
    for (const dueAt of [null, DAY]) {
      const told = await make({ words, now: DAY, dueAt });
      expect(told.text()).to.include('The clinic has it.');
    }
    const unknown = await make({ words, now: DAY });
    expect(unknown.text()).to.include('Someone at the clinic is reading until 17:00.');
  });

  it('never says that somebody reads what was not sent or is kept', async () => {
    for (const [delivery, words] of [
      ['unsent', WORDS.unsent],
      ['private', WORDS.unshared],
    ] as const) {
      const { text } = await make({ delivery, now: DAY });
      expect(text()).to.include(words).and.not.to.include('is reading');
    }
  });

  it('can be left both ways', async () => {
    const pressed: string[] = [];
    const { made } = await make({
      onResume: () => pressed.push('resume'),
      onMistake: () => pressed.push('mistake'),
    });
    byRole(made, 'button', WORDS.resume).click();
    byRole(made, 'button', WORDS.mistake).click();
    expect(pressed).to.deep.equal(['resume', 'mistake']);
  });

  const gapCases: readonly [string, SafetyGap, Partial<SafetyStepProps>, string[]][] = [
    ['no program', 'program', { program: undefined }, []],
    [
      'no crisis line',
      'crisis-line',
      {
        program: {
          ...PROGRAM,
          crisisContacts: PROGRAM.crisisContacts.filter(one => one.kind !== 'crisis-line'),
        },
      },
      ['tel:5550100142', 'tel:911'],
    ],
    ['no contact at all', 'crisis-line', { program: { ...PROGRAM, crisisContacts: [] } }, ['tel:5550100142']],
    [
      'no reading hours',
      'next-read',
      { program: { ...PROGRAM, monitoring: { timeZone: 'UTC', hours: [] } } },
      [
        'tel:988',
        'sms:741741?&body=HELLO%20NOW',
        'https://www.lifeline.example/chat?from=us',
        'tel:5550100142',
        'tel:911',
      ],
    ],
    [
      'a zone that this engine does not know',
      'next-read',
      { program: { ...PROGRAM, monitoring: { ...PROGRAM.monitoring, timeZone: 'Nowhere/Town' } } },
      [
        'tel:988',
        'sms:741741?&body=HELLO%20NOW',
        'https://www.lifeline.example/chat?from=us',
        'tel:5550100142',
        'tel:911',
      ],
    ],
  ];
  for (const [name, gap, props, hrefs] of gapCases)
    it(`shows what help there is with ${name}, promises nothing and reports it once`, async () => {
      const { made, gaps, text } = await make(props);
      expect(text())
        .to.include(WORDS.emergency)
        .and.not.to.match(/is reading|Someone will/);
      expect(allByRole(made, 'link').map(link => link.getAttribute('href'))).to.deep.equal(hrefs);
      await waitUntil(() => gaps.length > 0);
      await update(made);
      await update(made);
      expect(gaps).to.deep.equal([gap]);
    });

  it('reports nothing when the program is set up', async () => {
    const { made, gaps } = await make();
    await update(made);
    expect(gaps).to.deep.equal([]);
  });

  it('is accessible and readable in both schemes', async () => {
    const { made } = await make({ onResume: () => undefined, onMistake: () => undefined });
    for (const theme of ['light', 'dark'] as const) {
      wear(made, theme);
      await expect(made).to.be.accessible();
      const first = allByRole(made, 'link')[0] as HTMLElement;
      const { backgroundColor, color } = getComputedStyle(first);
      expect(contrast(color, backgroundColor), theme).to.be.at.least(7);
    }
  });
});
