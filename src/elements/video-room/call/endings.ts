import type { TemplateResult } from 'lit';
import { ApiError } from '../../../api/errors/api-error.js';
import { formatTime, formatWhen } from '../../../i18n/format.js';
import type { RoomConnection } from '../../../media/room.js';
import { problemWords } from '../../../parts/problem-words.js';
import { problem } from '../../../parts/problem.js';
import { doorOf } from '../door.js';
import { plainScreen, type ScreenContext } from '../screen.view.js';
import type { CallWords } from './words/words.js';

/** The person is out again. Why is theirs; the way back is open as long as the door is. */
export const endFace = (
  connection: Extract<RoomConnection, { status: 'left' | 'failed' }>,
  context: ScreenContext,
  words: CallWords,
): TemplateResult => {
  const { session, common, reader, now, onEnter } = context;
  const open = doorOf(session, now) === 'open';
  if (connection.status === 'failed') {
    const { code } = connection;
    const label = code === 'lost' ? words.comeBack : common.retry;
    return plainScreen(context, {
      ...words.failed[code],
      action: open && code !== 'unsupported' ? { label, onClick: onEnter } : undefined,
      call: true,
    });
  }
  const { title, text } = words.left[connection.reason];
  // Whoever was asked to leave is not invited back by a button; the clinic is.
  const back = open && connection.reason === 'left';
  return plainScreen(context, {
    title,
    text: back ? `${text} ${words.doorOpenUntil(formatTime(session.joinClosesAt, reader))}` : text,
    action: back ? { label: words.comeBack, onClick: onEnter } : undefined,
    call: connection.reason === 'removed',
  });
};

/** Why no grant was given, and what can be done. */
export const refusal = (
  error: unknown,
  { session, program, common, reader, now }: ScreenContext,
  words: CallWords,
): TemplateResult => {
  if (error instanceof ApiError && error.code === 'removed')
    return problem({
      ...words.left.removed,
      phone: program && { label: common.call(program.name), number: program.phone },
    });
  if (error instanceof ApiError && error.code === 'name-taken') return problem(words.nameTaken);
  const shut = error instanceof ApiError && error.code === 'door-closed';
  const [opens = '', closes = ''] = [session.joinOpensAt, session.joinClosesAt].map(at =>
    formatWhen(at, reader, now),
  );
  return problem({
    title: shut ? words.doorShut.title : words.failed.unknown.title,
    text: shut ? words.doorShut.text(opens, closes) : problemWords(error, common),
    reference:
      error instanceof ApiError && error.requestId ? common.problem.reference(error.requestId) : undefined,
    phone: program && { label: common.call(program.name), number: program.phone },
  });
};
