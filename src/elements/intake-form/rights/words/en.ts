import { within } from '../../words/phrases/en.js';
import type { AccessLogEntry } from '../../../../contract/access-log.js';
import type { Consent } from '../../../../contract/consent.js';
import type { Guardian } from '../../../../contract/guardian.js';

const looked: Record<AccessLogEntry['what'], string> = {
  intake: 'read your form',
  'intake-copy': 'took a copy of your form for another system',
  'intake-file': 'opened a file in your form',
  'check-ins': 'read your check-ins',
};

/** Words of what stands under the answer of the team, and of a guardian's part. */
export const words = {
  loading: 'Getting what belongs to your form',
  offline: 'We show the rest of this page when you are back.',
  problem: 'We could not get the rest of this page',
  old: 'We could not look for news. This is how it was before.',

  consents: {
    title: 'What you agreed to',
    lead: 'Open one to read it again, to keep a copy or to take it back.',
    problem: 'We could not get what you agreed to',
    none: 'You have not agreed to anything here',
    noneText: 'What you agree to in the form stands here once it is sent.',
    given: (day: string) => `Agreed on ${day}`,
    takenBack: (day: string) => `Taken back on ${day}`,
    who: 'Who',
    guardian: (name: string) => `${name}, as a guardian`,
    when: 'When',
    how: 'How',
    methods: {
      checkbox: 'By ticking the box',
      typed: 'By typing their name',
      drawn: 'By signing by hand',
    } satisfies Record<Consent['method'], string>,
    revoked: 'Taken back',
    copy: 'Keep a copy',
    copyHint: (file: string) =>
      `The file is called ${file}. If others use this device, think about where you keep it.`,
    copied: (file: string) => `The copy is made. It is called ${file}.`,
    revoke: 'Take it back',
    ask: {
      title: 'Take this back?',
      means: 'From then on we no longer act on it. The team sees that you took it back.',
      not: (name: string) =>
        `It does not undo what was done before, and it does not end your care. If some care needs this yes, ${name} talks with you about it first.`,
      keep: 'Leave it as it is',
      go: 'Take it back',
      going: 'Taking it back',
      notDone: 'It is not taken back yet.',
    },
    done: 'It is taken back. You can still read it here.',
    /** What stands in the file. */
    file: {
      status: 'State',
      active: 'Agreed',
      inactive: (when: string) => `Taken back on ${when}`,
      form: 'Form',
      version: (version: number, language: string) => `version ${version}, language ${language}`,
      check: 'Check number (SHA-256)',
    },
  },

  access: {
    title: 'Who has looked',
    problem: 'We could not get who has looked',
    none: 'Nobody has looked yet',
    noneText: 'Each time somebody opens what is yours, it stands here with name and time.',
    who: (name: string, title: string | undefined) => (title ? `${name}, the ${within(title)},` : name),
    guardian: (name: string) => `${name}, your guardian,`,
    /** `day` is one of the three below. */
    last: (who: string, what: AccessLogEntry['what'], day: string, time: string) =>
      `${who} ${looked[what]} ${day} at ${time}.`,
    look: (who: string, what: AccessLogEntry['what']) => `${who} ${looked[what]}`,
    today: 'today',
    onWeekday: (weekday: string) => `on ${weekday}`,
    onDate: (date: string) => `on ${date}`,
    todayTitle: 'Today',
    earlier: 'Show earlier days',
  },

  guardians: {
    title: 'Your parent or guardian',
    lead: 'You are under 18, so a parent or guardian has a part too. They read about the program and say yes or no.',
    waiting: 'Your care can start when they have done it.',
    seesTitle: 'What they see',
    sees: (name: string) =>
      `The times of your sessions. Never what is marked private. In some places they may read more of your form: ask ${name} how it is where you live.`,
    problem: 'We could not get whom you asked',
    relationships: {
      parent: 'Parent',
      guardian: 'Guardian',
      other: 'Another adult',
    } satisfies Record<Guardian['relationship'], string>,
    states: {
      invited: (day: string) => `You asked on ${day}. They have not done their part yet.`,
      signed: (day: string) => `Did their part on ${day}.`,
      barred: () => 'The clinic does not involve them. They see nothing.',
      ended: () => 'Takes no part any more. They see nothing.',
    } satisfies Record<Guardian['status'], (day: string) => string>,
    ask: 'Ask a guardian',
    another: 'Ask another guardian',
    formTitle: 'Whom would you like to ask?',
    name: 'Their name',
    relationship: 'Who they are to you',
    choices: {
      parent: 'My parent',
      guardian: 'My guardian',
      other: 'Another adult who looks after me',
    } satisfies Record<Guardian['relationship'], string>,
    go: 'Get a code for them',
    going: 'Getting the code',
    leave: 'Not now',
    needName: 'We need a name, so that we know who did this part.',
    needRelationship: 'Pick the one that comes closest.',
    notAsked: 'They have not been asked yet.',
    codeTitle: (name: string) => `The code for ${name}`,
    codeLead: 'You see this code only now. Write it down or send it to them.',
    steps: (button: string) => [
      'They open this page on their own phone or computer.',
      `They press “${button}” and type the code.`,
      'They do their part. It takes a few minutes.',
    ],
    codeKeep: 'The code opens their part only.',
    copy: 'Copy the code',
    copied: 'The code is copied',
    passed: 'I have it',
    back: 'Back to the form',
  },

  /** Said to a guardian. */
  ward: {
    asked: (name: string) => `${name} asked you to do a part of this.`,
    askedBySomebody: 'You were asked to do a part of this.',
    seesTitle: 'What you see',
    sees: (name: string) =>
      `When sessions are. Where the clinic’s rules say so, also what ${name} said, once your part is done. What is private never reaches you.`,
    theySeeTitle: (name: string) => `What ${name} sees`,
    theySee: 'That you did your part, and when. Not what you said in it.',
    saidTitle: (name: string) => `What ${name} said`,
    saidLead: (name: string) =>
      `The clinic’s rules let you read it. What is private is not in it. ${name} can see that you looked, and when.`,
    read: (name: string) => `Read what ${name} said`,
    saidProblem: 'We could not get it',
    saidNothing: 'There is nothing in it that you may read.',
    noForm: 'There is nothing for you to fill in here',
    noFormText: (clinic: string) =>
      `${clinic} takes the part of a guardian another way. Call us and we tell you how.`,
    notTheirs: (clinic: string) =>
      `This form is for people who come to ${clinic} for care. You take part in another way, so you miss nothing. Call us if you want care yourself.`,
  },
};

export type RightsWords = typeof words;
