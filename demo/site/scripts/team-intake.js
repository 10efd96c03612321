import { day, element, time } from './team-view.js';

const dialog = document.querySelector('[data-reader]');
const body = document.querySelector('[data-reader-body]');
const title = document.querySelector('#reader-title');
dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());

const BANDS = {
  minimal: 'minimal',
  mild: 'mild',
  moderate: 'moderate',
  'moderately-severe': 'moderately severe',
  severe: 'severe',
  negative: 'under the cut-off',
  positive: 'at or over the cut-off',
  'non-acute': 'positive, not acute',
  acute: 'acute: thoughts of suicide now',
};

const scoreWords = score => {
  const name = score.instrument.toUpperCase();
  if (score.band === null) return `${name}: not all answered, no outcome`;
  if (score.instrument === 'asq' && score.band === 'negative') return `${name}: no to all four`;
  const figures = score.total === null ? [] : [`${score.total} of ${score.maximum}`];
  const made = score.prorated ? ['made up for items without an answer'] : [];
  const since =
    score.before && score.total !== null ? [`${score.before.total} on ${day(score.before.at)}`] : [];
  return `${name}: ${[...figures, BANDS[score.band], ...made, ...since].join(', ')}`;
};

const answers = intake =>
  element(
    'dl',
    'answers',
    ...intake.answers.map(({ linkId, question, answer }) =>
      element(
        'div',
        intake.safetyFlags.includes(linkId) ? 'flagged' : '',
        element('dt', '', question),
        element('dd', '', answer ?? element('span', 'soft', 'Skipped for now')),
      ),
    ),
  );

const choice = (label, options) => {
  const select = element('select', '', ...options.map(([value, words]) => new Option(words, value)));
  return { field: element('label', '', label, select), select };
};

const form = (heading, fields, action, submit) => {
  const note = element('p', 'soft');
  note.setAttribute('role', 'status');
  const send = element('button', 'button small', action);
  const made = element('form', '', element('h3', '', heading), ...fields, send, note);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    note.textContent = '';
    try {
      await submit();
    } catch {
      note.textContent = 'This did not go through. Nothing was changed. Try again.';
    }
    send.disabled = false;
  });
  return made;
};

const HALF_WEEK = 84 * 3_600_000;

/** Times to offer: one that can be joined at once, then what the team has open. */
const bookingForm = async (client, person, { booked, say }) => {
  const now = Date.now();
  const window = { from: new Date(now).toISOString(), to: new Date(now + HALF_WEEK).toISOString() };
  const slots = (await client.listSlots('intake-talk', window)).slice(0, 12);
  const when = choice('When', [
    ['soon', 'In 5 minutes'],
    ...slots.map(slot => [slot.id, `${day(slot.startsAt)}, ${slot.leader.displayName}`]),
  ]);
  const made = form(
    `Book a first talk with ${person.displayName}`,
    [when.field],
    'Book the talk',
    async () => {
      const chosen = when.select.value;
      const session = await client.bookSession(
        chosen === 'soon'
          ? {
              personId: person.id,
              kind: 'intake-talk',
              startsAt: new Date(Date.now() + 5 * 60_000).toISOString(),
              minutes: 20,
              title: 'First talk',
            }
          : { slotId: chosen, personId: person.id },
      );
      made.replaceWith(
        element('p', '', `Booked for ${day(session.startsAt)}. ${person.displayName} sees it now.`),
      );
      say(`Booked at ${time(session.startsAt)}`);
      await booked();
    },
  );
  return made;
};

const acceptanceForm = async (client, intake, hooks) => {
  const team = await client.listTeam();
  const byRole = role => team.filter(one => one.role === role).map(one => [one.id, one.displayName]);
  const therapist = choice('Therapist', byRole('therapist'));
  const coach = choice('Recovery coach', byRole('recovery-coach'));
  const made = form(
    `Take ${intake.person.displayName} in`,
    [therapist.field, coach.field],
    'Accept',
    async () => {
      await client.acceptIntake(intake.id, {
        therapistId: therapist.select.value,
        coachId: coach.select.value,
      });
      hooks.say(`${intake.person.displayName} is in the program`);
      const next = await bookingForm(client, intake.person, hooks);
      made.replaceWith(next);
      next.querySelector('select').focus();
      await hooks.accepted();
    },
  );
  return made;
};

/** Opens an intake to read, accept, and book the first talk. */
export const readIntake = async (client, id, hooks) => {
  title.textContent = 'Opening the intake';
  body.replaceChildren();
  if (!dialog.open) dialog.showModal();
  try {
    const intake = await client.getIntake(id);
    title.textContent = intake.person.displayName;
    const facts = element('p', 'soft', `Sent ${day(intake.submittedAt)}. Answer by ${day(intake.replyBy)}.`);
    const flags = intake.safetyFlags.length
      ? [element('p', '', element('span', 'flag', 'Call today'), ' A safety question was answered yes.')]
      : [];
    const scores = element(
      'div',
      'scores',
      ...intake.scores.map(score => element('span', '', scoreWords(score))),
    );
    body.replaceChildren(
      facts,
      ...flags,
      scores,
      answers(intake),
      await acceptanceForm(client, intake, hooks),
    );
    title.focus();
  } catch (error) {
    title.textContent = 'This intake did not open';
    body.replaceChildren(
      element(
        'p',
        '',
        error?.code === 'forbidden'
          ? 'Your role does not read answers. Ask the intake team.'
          : 'The clinic’s server did not answer. Close this and try again.',
      ),
    );
  }
};
