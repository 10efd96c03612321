const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Words of the list. What stands in an intake brings its own. */
export const en = {
  loading: 'Getting the intakes',
  title: 'Intakes',
  groups: { call: 'Call first', fresh: 'New', waiting: 'Waiting for them', settled: 'Settled' },
  counts: {
    call: (count: number) => `${people(count)} to call`,
    fresh: (count: number) => `${people(count)} to answer`,
    waiting: (count: number) => `${people(count)}, the next word is theirs`,
    settled: (count: number) => `${people(count)}, nothing waits on you`,
  },
  reasons: {
    'safety-answer': 'Answered yes to a safety question',
    'safety-answer-acute': 'Has thoughts of ending their life now',
    'urge-now': 'An urge is here now, in a check-in',
  },
  flagged: 'Answered yes to a safety question',
  callBy: (name: string, when: string) => `${name} calls by ${when}`,
  callDue: (name: string, when: string) => `${name} was to call by ${when}`,
  callUnknown: 'Who calls is not known right now',
  states: {
    received: 'To read',
    'more-asked': 'Asked for more',
    accepted: 'Taken in',
    referred: 'Referred elsewhere',
    guardian: 'Waiting for a guardian',
  },
  referredTo: (place: string) => `Referred to ${place}`,
  answerBy: (when: string) => `Answer by ${when}`,
  answerDue: (when: string) => `Answer was due ${when}`,
  sent: (when: string) => `Sent ${when}`,
  showAll: (count: number) => `Show all ${count}`,
  emptyTitle: 'No intake is waiting',
  emptyText: 'As soon as somebody sends one, it stands here.',
  opening: 'Opening the intake',
  notLoaded: 'We could not get the intakes',
  notRenewed: 'We could not look for changes. What you see may be old.',
  forbiddenTitle: 'Intakes are not open to your role',
  forbiddenText: 'The intake team reads them. Your program admin can add you.',
  offlineText: 'You see what was here before. What you type stays. Send it when you are back.',
  arrived: (name: string) => `A new intake: ${name}`,
  needsCall: (name: string) => `${name} needs a call`,
  changed: (name: string, state: string) => `${name}: ${state}`,
};

export type Words = typeof en;
