/**
 * The team's page, as a clinic's own developer would write it: plain modules over the public client. Every list is
 * fetched again when the event stream says that something in it changed, and each minute where it tells what is next.
 */
import { ApiError, ProgramClient, tokenFrom } from '/iop/iop-api.js';
import { goToSignIn, me } from './clinic.js';
import { button, day, element, line, range, recent, safely, time } from './team-view.js';

const client = new ProgramClient({ endpoint: '/api/v1', getToken: tokenFrom('/demo/token') });
const live = document.querySelector('[data-live]');
const say = words => {
  if (live.textContent !== words) live.textContent = words;
};

/** The first word keeps its capital, the rest of the line reads on. */
const sentence = parts => parts.map((part, at) => (at ? part.toLowerCase() : part)).join(', ');
const FEELINGS = ['Light', 'Fairly light', 'In between', 'Heavy', 'Very heavy'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TWO_DAYS = 172_800_000;
const URGES = ['No urge', 'An urge came and went', 'An urge stayed a while', 'An urge is here now'];

/** What began a while ago is not next. */
const nextOf = moment => {
  if (!moment) return 'Nothing booked';
  return Date.parse(moment) <= Date.now() ? `In a session since ${recent(moment)}` : `Next ${recent(moment)}`;
};

const sections = {
  hellos: {
    roles: ['therapist', 'program-admin'],
    events: ['contact-request.received'],
    list: async () => (await client.listContactRequests()).filter(hello => hello.status === 'received'),
    empty: 'Everyone who said hello has an answer.',
    row: hello =>
      line(
        hello,
        hello.preferredName,
        [
          `${{ phone: 'Call', sms: 'Text', email: 'Email' }[hello.contactPoint.system]} ${hello.contactPoint.value}`,
          safely(hello.safeContact),
          hello.note ?? '',
        ],
        hello.callAt ? `Call at ${recent(hello.callAt)}` : `Answer by ${recent(hello.replyBy)}`,
        button('Answered', `${hello.preferredName} has an answer`, async () => {
          await client.answerContactRequest({ id: hello.id });
          await refresh('hellos');
        }),
      ),
  },
  sessions: {
    events: ['session.booked', 'session.cancelled', 'session.updated', 'intake.accepted'],
    hasHours: true,
    list: async () => {
      const start = new Date();
      start.setHours(0, 0, 0, 0);
      const midnight = new Date(start);
      midnight.setDate(midnight.getDate() + 1);
      // Late in the evening, what begins within the hour is of this day too: its door may be open.
      const end = new Date(Math.max(midnight.getTime(), Date.now() + HOUR));
      const { items } = await client.listTeamSessions({ from: start.toISOString(), to: end.toISOString() });
      return items.filter(session => session.status !== 'cancelled');
    },
    empty: 'No session today.',
    row: session => {
      const over = session.status === 'completed';
      const item = line(
        session,
        range(session),
        [session.title, session.participants.map(person => person.displayName).join(', ')],
        `With ${session.leader.displayName}`,
      );
      if (!over) {
        const join = element('a', 'button second small do', 'Go in');
        join.href = `/room?session=${encodeURIComponent(session.id)}`;
        join.setAttribute('aria-label', `Go in: ${session.title}, ${time(session.startsAt)}`);
        item.append(join);
      }
      return item;
    },
  },
  checkIns: {
    roles: ['therapist', 'prescriber', 'recovery-coach'],
    events: ['check-in.recorded'],
    list: () => client.listCheckIns({ from: new Date(Date.now() - TWO_DAYS).toISOString() }),
    empty: 'No check-in in the last two days.',
    row: checkIn => {
      const said = [
        checkIn.feeling === undefined ? null : FEELINGS[checkIn.feeling],
        checkIn.urge ? URGES[checkIn.urge] : null,
        checkIn.sleepHours === undefined ? null : `${checkIn.sleepHours} hours of sleep`,
      ].filter(Boolean);
      return line(
        checkIn,
        checkIn.person.displayName,
        [sentence(said) || 'Checked in', checkIn.note ? `“${checkIn.note}”` : ''],
        recent(checkIn.occurredAt),
      );
    },
  },
  people: {
    events: ['intake.accepted', 'session.booked', 'session.cancelled', 'check-in.recorded'],
    hasHours: true,
    list: async () => (await client.listCaseload()).map(one => ({ ...one, id: one.person.id })),
    empty: 'Nobody is on your list.',
    row: one =>
      element(
        'li',
        '',
        element('b', '', one.person.displayName),
        element('span', 'when', nextOf(one.nextSessionAt)),
        // Nobody knows from a list that they may not read whether it is empty.
        sections.checkIns.roles.includes(person.role)
          ? element(
              'span',
              'when',
              one.lastCheckInAt ? `Checked in ${recent(one.lastCheckInAt)}` : 'No check-in yet',
            )
          : '',
      ),
  },
};

/** Roles that have intakes to read; the element itself asks the API what of them. */
const READ_INTAKES = ['therapist', 'prescriber', 'program-admin'];

const seen = new Map();

const refresh = async name => {
  const section = document.querySelector(`[data-section="${name}"]`);
  const { list, row, empty } = sections[name];
  let items;
  try {
    items = await list();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A list that this role may not read is left out, not shown broken.
    if (error.code === 'forbidden') return;
    if (error.status === 401) return goToSignIn();
    say('The clinic’s server does not answer. What you see may be old.');
    return;
  }
  const before = seen.get(name);
  seen.set(name, new Set(items.map(item => item.id)));
  section.hidden = false;
  section.querySelector('[data-count]').textContent = items.length || '';
  const rows = items.map(item => {
    const made = row(item);
    if (before && !before.has(item.id)) made.classList.add('is-new');
    return made;
  });
  const none = element('li', 'none', empty);
  const shown = section.querySelector('[data-list]');
  const next = rows.length ? rows : [none];
  // Whoever has come to a row by the keyboard stays there while nothing reads differently.
  const isSame =
    next.length === shown.children.length && next.every((row, at) => row.isEqualNode(shown.children[at]));
  if (!isSame) shown.replaceChildren(...next);
};

const sayDate = () => (document.querySelector('[data-date]').textContent = day(new Date()));

const person = await me();
if (person) {
  document.querySelector('[data-title]').textContent = `Your day, ${person.displayName}`;
  sayDate();
  const intakes = document.querySelector('[data-intakes]');
  if (READ_INTAKES.includes(person.role)) intakes.replaceWith(intakes.content);
  const mine = Object.entries(sections).filter(([, { roles }]) => roles?.includes(person.role) ?? true);
  await Promise.all(mine.map(([name]) => refresh(name)));
  client.listen(event => {
    for (const [name, { events }] of mine) {
      if (event.type === 'resync' || events.includes(event.type)) void refresh(name);
    }
  }, new AbortController().signal);
  setInterval(() => {
    sayDate();
    for (const [name, { hasHours }] of mine) if (hasHours) void refresh(name);
  }, MINUTE);
} else {
  goToSignIn();
}
