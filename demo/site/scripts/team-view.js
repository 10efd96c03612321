/** Small pieces of the team's page. Everything that people wrote goes in as text, never as markup. */

const timeFormat = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric' });

export const time = moment => timeFormat.format(new Date(moment));

/** `Thu, Jun 11`, with the time when the moment has one worth saying. */
export const day = moment =>
  moment instanceof Date
    ? dayFormat.format(moment)
    : `${dayFormat.format(new Date(moment))}, ${time(moment)}`;

const DAY = 86_400_000;
const weekdayFormat = new Intl.DateTimeFormat('en-US', { weekday: 'short' });

/** `8:15 PM` today, `Sun 8:15 PM` within six days, else the date. */
export const recent = moment => {
  const then = new Date(moment);
  const now = new Date();
  if (then.toDateString() === now.toDateString()) return time(then);
  return Math.abs(then - now) < 6 * DAY ? `${weekdayFormat.format(then)} ${time(then)}` : day(moment);
};

const rangeFormat = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
export const range = ({ startsAt, endsAt }) => rangeFormat.formatRange(new Date(startsAt), new Date(endsAt));

export const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

export const button = (words, label, act) => {
  const made = element('button', 'button second small do', words);
  made.type = 'button';
  made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
};

/** One row of a list: who, what (one line or several), when, and at most one thing to do. */
export const line = (item, who, what, when, action) => {
  const [first, ...others] = Array.isArray(what) ? what : [what];
  const words = element('div', '', Array.isArray(what) ? element('div', '', first) : first);
  for (const other of others) if (other) words.append(element('div', 'soft', other));
  words.append(element('span', 'when', when));
  const row = element('li', '', element('b', '', who), words);
  row.dataset.id = item.id;
  if (action) row.append(action);
  return row;
};

/** What is safe when somebody calls or writes; nothing for who said nothing about it. */
export const safely = safe => {
  if (!safe) return '';
  const hours = safe.hours ? `Only ${safe.hours.join(' or ')}.` : 'Any time.';
  const voicemail = safe.voicemail ? 'A voicemail is fine.' : 'No voicemail.';
  const words = safe.words === 'first-name' ? 'Say only your first name.' : 'You can say the clinic’s name.';
  return `${words} ${voicemail} ${hours}`;
};
