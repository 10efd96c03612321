import { stop } from '../../../../i18n/text.js';

/** Words of what comes after the first screen: dialogs, open times, news. */
export const words = {
  monthBefore: 'Month before',
  monthAfter: 'Month after',
  views: { legend: 'Show as', list: 'List', week: 'Week', month: 'Month' },
  doorOpens: (title: string) => `You can join now: ${title}`,
  seeMonth: 'See the month',
  seeList: 'See the list',
  monthNote: 'A dot is a session. The shaded row is the week on the screen.',
  hours: (target: string, attended: string) =>
    `Planned ${target} hours. You have been to ${attended} of ${target}.`,
  hoursBeyond: (target: string, attended: string) => `Planned ${target} hours. You have been to ${attended}.`,
  hoursDetail: (attended: string, planned: string, open: string) =>
    `Attended ${attended}, still planned ${planned}, open ${open}`,
  hoursOpen: (open: string, one: boolean) => (one ? `${open} hour is open.` : `${open} hours are open.`),
  times: (city: string, clinicCity: string) =>
    `Times are shown for ${city}. The clinic is on ${clinicCity} time.`,
  asOf: (time: string) => `This is your week as it was at ${stop(time)} It may have changed since.`,
  notRenewed: 'We could not look for changes',
  safe: 'The clinic still has it.',
  nextIs: (when: string) => `Your next session is ${stop(when)}`,
  close: 'Close',
  clinicTime: (time: string, city: string) => `That is ${time} in ${city}.`,
  cancel: {
    title: (title: string) => `You can't make it to ${title}?`,
    policy: (hours: string) =>
      `The clinic asks for ${hours} hours of notice when you know ahead. Later is all right too.`,
    why: 'Do you want to say why?',
    whyHint: (name: string) => `You do not have to. ${name} and your care team can read it.`,
    send: "Tell them I can't come",
    sending: 'Telling them',
    keep: 'Keep my place',
    done: (title: string) => `They know that you can't come to ${title}`,
    doneText: 'It is in your week under "To make up". You can make it up another day.',
    doneTalk: 'Call the clinic when you want another time.',
  },
  book: {
    title: (title: string) => `Add ${title}?`,
    send: 'Add it to my week',
    sending: 'Adding it',
    leave: 'Not this time',
    done: (title: string) => `${title} is in your week`,
    taken: 'Somebody took this place',
    takenText: 'It went a moment ago. These times are open now.',
    noneText: 'It went a moment ago, and no other time is open this week. Your team can look with you.',
    overlaps: 'You have another session at that time. You can cancel that one first, or leave this as it is.',
  },
  empty: {
    plan: 'Nothing planned yet',
    week: 'Nothing planned this week',
    who: (name: string) => `${name} adds your times. They show here by themselves.`,
    team: 'Your team adds your times. They show here by themselves.',
    here: (time: string) => `Somebody is there until ${stop(time)}`,
    back: (when: string) => `Somebody is there again ${stop(when)}`,
  },
  retry: 'Try again',
  offers: (count: number) =>
    count === 1 ? 'There is 1 session you could add.' : `There are ${count} sessions you could add.`,
  offersLabel: 'Sessions you could add',
  news: {
    added: (when: string) => `A session was added: ${when}`,
    gone: (when: string) => `A session was taken off: ${when}`,
    moved: (when: string) => `A session has a new time: ${when}`,
    many: (count: number) => `${count} sessions changed`,
  },
};

export type PlannerWords = typeof words;
