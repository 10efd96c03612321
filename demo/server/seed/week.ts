import type { SessionKind } from '../../../src/contract/session-kind.js';

export interface WeeklySeries {
  readonly key: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly leader: string;
  readonly coLeader?: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly starts: string;
  readonly minutes: number;
  /** Zone in which the time stays what it is, whatever the clocks do; the clinic's when left out. */
  readonly timeZone?: string;
  readonly members: readonly string[];
}

const GROUP = ['ana', 'amara', 'jonah', 'kim', 'ben', 'owen', 'grace', 'dev'];
const TEENS = ['leo', 'farah'];
const WEST = ['theo', 'hana'];
const MADRID = ['lucia', 'mateo'];

/** The clinic's week. */
export const week: readonly WeeklySeries[] = [
  {
    key: 'monday-group',
    kind: 'group',
    title: 'Monday group',
    leader: 'priya',
    coLeader: 'tom',
    weekday: 1,
    starts: '16:00',
    minutes: 120,
    members: GROUP,
  },
  {
    key: 'coach-call-ana',
    kind: 'coach',
    title: 'Coach call',
    leader: 'rosa',
    weekday: 1,
    starts: '12:30',
    minutes: 20,
    members: ['ana'],
  },
  {
    key: 'alex-and-ana',
    kind: 'individual',
    title: 'Time with Alex',
    leader: 'alex',
    weekday: 2,
    starts: '17:00',
    minutes: 50,
    members: ['ana'],
  },
  {
    key: 'teens-tuesday',
    kind: 'group',
    title: 'Teen group',
    leader: 'tom',
    weekday: 2,
    starts: '18:30',
    minutes: 90,
    members: TEENS,
  },
  {
    key: 'medicine-ana',
    kind: 'medication',
    title: 'Medicine visit',
    leader: 'okafor',
    weekday: 3,
    starts: '12:00',
    minutes: 25,
    members: ['ana'],
  },
  {
    key: 'grounding',
    kind: 'skills-class',
    title: 'Grounding',
    leader: 'priya',
    coLeader: 'tom',
    weekday: 3,
    starts: '16:00',
    minutes: 120,
    members: GROUP,
  },
  {
    key: 'west-coast-evening',
    kind: 'group',
    title: 'West coast evening group',
    leader: 'tom',
    weekday: 3,
    starts: '17:30',
    minutes: 90,
    timeZone: 'America/Vancouver',
    members: WEST,
  },
  {
    key: 'madrid-group',
    kind: 'group',
    title: 'Grupo en español',
    leader: 'priya',
    weekday: 4,
    starts: '18:00',
    minutes: 90,
    timeZone: 'Europe/Madrid',
    members: MADRID,
  },
  {
    key: 'alex-and-leo',
    kind: 'individual',
    title: 'Time with Alex',
    leader: 'alex',
    weekday: 4,
    starts: '15:00',
    minutes: 50,
    members: ['leo'],
  },
  {
    key: 'thursday-group',
    kind: 'group',
    title: 'Thursday group',
    leader: 'priya',
    coLeader: 'tom',
    weekday: 4,
    starts: '16:00',
    minutes: 120,
    members: GROUP,
  },
  {
    key: 'teens-thursday',
    kind: 'skills-class',
    title: 'Teen skills',
    leader: 'tom',
    weekday: 4,
    starts: '18:30',
    minutes: 90,
    members: TEENS,
  },
  {
    key: 'lunch-together',
    kind: 'meal-support',
    title: 'Lunch together',
    leader: 'rosa',
    weekday: 5,
    starts: '12:00',
    minutes: 60,
    members: ['ana', 'amara', 'grace', 'kim'],
  },
  {
    key: 'back-to-work',
    kind: 'study-and-work',
    title: 'Back to school and work',
    leader: 'rosa',
    weekday: 5,
    starts: '15:00',
    minutes: 45,
    members: ['ana', 'ben', 'owen'],
  },
];

export interface Availability {
  readonly key: string;
  readonly staff: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly minutes: number;
  /** Whether people book it for themselves. */
  readonly selfBooking: boolean;
}

/** When the staff can see somebody outside their series. */
export const availability: readonly Availability[] = [
  {
    key: 'first-talk',
    staff: 'dana',
    kind: 'intake-talk',
    title: 'First talk with Dana',
    weekdays: [1, 2, 3, 4, 5, 6],
    opens: '09:00',
    closes: '12:00',
    minutes: 30,
    selfBooking: true,
  },
  {
    key: 'alex',
    staff: 'alex',
    kind: 'individual',
    title: 'Time with Alex',
    weekdays: [1, 2, 3, 4, 5],
    opens: '09:00',
    closes: '11:30',
    minutes: 50,
    selfBooking: true,
  },
  {
    key: 'rosa',
    staff: 'rosa',
    kind: 'coach',
    title: 'Coach call',
    weekdays: [2, 4],
    opens: '13:00',
    closes: '15:00',
    minutes: 20,
    selfBooking: true,
  },
  {
    key: 'okafor',
    staff: 'okafor',
    kind: 'medication',
    title: 'Medicine visit',
    weekdays: [3],
    opens: '13:00',
    closes: '16:00',
    minutes: 25,
    selfBooking: false,
  },
];
