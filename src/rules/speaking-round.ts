import type { RoundChoice } from '../contract/room-round.js';

/** One person's place in the round. It outlives a lost connection. */
export interface Seat {
  readonly id: string;
  readonly here: boolean;
  /** Null until the person chooses, and again after their turn. */
  readonly choice: RoundChoice | null;
  /** When they chose, counted by the server: earlier is smaller. */
  readonly since: number;
  /** A turn was held out to them in this round, taken or not. */
  readonly offered: boolean;
  /** They had a turn in this round. */
  readonly heard: boolean;
  /** What they handed in, to be read out in their turn. */
  readonly words: string | null;
}

/** The speaking round as the server keeps it. `seats` are in the order in which people came. */
export interface Round {
  readonly seats: readonly Seat[];
  /** Whose turn it is. */
  readonly turn: string | null;
  /** Counts the acts. */
  readonly count: number;
}

/** Everything that can happen to a round, in the order in which the server took it. */
export type RoundAct =
  | { readonly type: 'come' | 'drop' | 'go' | 'finish'; readonly id: string }
  | { readonly type: 'choose'; readonly id: string; readonly choice: RoundChoice }
  | { readonly type: 'hand-in'; readonly id: string; readonly words: string }
  /** Holds a turn out: to this person, or to whoever is next. */
  | { readonly type: 'offer'; readonly id?: string | undefined }
  /** Everybody is asked anew. */
  | { readonly type: 'restart' };

export const EMPTY_ROUND: Round = { seats: [], turn: null, count: 0 };

const seatOf = (round: Round, id: string | null | undefined): Seat | undefined =>
  round.seats.find(seat => seat.id === id);

const withSeat = (round: Round, id: string, change: Partial<Seat>): Round => ({
  ...round,
  seats: round.seats.map(seat => (seat.id === id ? { ...seat, ...change } : seat)),
});

const waits = ({ choice }: Seat): boolean => choice === 'speak' || choice === 'later';

/**
 * Who is to speak, in the order that holds for everyone: who was not heard yet before who was, who would like to speak
 * before who asked to be come back to, and else by who said so first. Whoever has the turn is no longer in line.
 */
export const lineOf = ({ seats, turn }: Round): readonly Seat[] =>
  seats
    .filter(seat => waits(seat) && seat.id !== turn)
    .sort(
      (one, other) =>
        Number(one.heard) - Number(other.heard) ||
        Number(one.choice === 'later') - Number(other.choice === 'later') ||
        one.since - other.since,
    );

/** Who was not offered a turn yet and did not say that they listen today: for the leader's eyes alone. */
export const unofferedOf = ({ seats, turn }: Round): readonly Seat[] =>
  seats.filter(seat => !seat.offered && !seat.heard && seat.choice !== 'listen' && seat.id !== turn);

/**
 * Whom to hold the next turn out to: the first in line who is here, and when nobody is in line whoever was never asked.
 * Undefined when everybody who is here was heard, was asked or listens.
 */
export const nextOf = (round: Round): Seat | undefined =>
  lineOf(round).find(seat => seat.here) ?? unofferedOf(round).find(seat => seat.here);

/** The turn is over. Somebody whose line dropped in the middle of it keeps their place in front. */
const closeTurn = (round: Round): Round => {
  const seat = seatOf(round, round.turn);
  const open = { ...round, turn: null };
  if (!seat) return open;
  return seat.here
    ? withSeat(open, seat.id, { heard: true, choice: null, words: null })
    : withSeat(open, seat.id, { choice: seat.choice ?? 'speak' });
};

const come = (round: Round, id: string): Round =>
  seatOf(round, id)
    ? withSeat(round, id, { here: true })
    : {
        ...round,
        seats: [
          ...round.seats,
          { id, here: true, choice: null, since: 0, offered: false, heard: false, words: null },
        ],
      };

// The same choice again is a press that came twice, after a drop for example: it costs nobody their place.
const choose = (round: Round, id: string, choice: RoundChoice): Round => {
  const seat = seatOf(round, id);
  const hasTurn = round.turn === id;
  if (!seat || (seat.choice === choice && !hasTurn) || (hasTurn && choice === 'speak')) return round;
  const since = round.count;
  // Whoever has the turn and would rather not gives it back by that.
  const passed = hasTurn ? { ...round, turn: null } : round;
  return withSeat(passed, id, { choice, since, ...(choice === 'listen' ? { words: null } : {}) });
};

const handIn = (round: Round, id: string, words: string): Round => {
  const seat = seatOf(round, id);
  if (!seat) return round;
  const inLine = waits(seat) || round.turn === id ? round : choose(round, id, 'speak');
  return withSeat(inLine, id, { words });
};

const offer = (round: Round, id: string | undefined): Round => {
  if (id !== undefined && (round.turn === id || !seatOf(round, id)?.here)) return round;
  const closed = closeTurn(round);
  const to = id ?? nextOf(closed)?.id;
  return to === undefined ? closed : withSeat({ ...closed, turn: to }, to, { offered: true });
};

const restart = ({ seats, count }: Round): Round => ({
  seats: seats.map(seat => ({ ...seat, choice: null, since: 0, offered: false, heard: false, words: null })),
  turn: null,
  count,
});

const applied = (round: Round, act: RoundAct): Round => {
  switch (act.type) {
    case 'come':
      return come(round, act.id);
    case 'drop':
      return withSeat(round, act.id, { here: false });
    case 'go':
      return {
        ...round,
        seats: round.seats.filter(seat => seat.id !== act.id),
        turn: round.turn === act.id ? null : round.turn,
      };
    case 'choose':
      return choose(round, act.id, act.choice);
    case 'hand-in':
      return handIn(round, act.id, act.words);
    case 'finish':
      return round.turn === act.id ? closeTurn(withSeat(round, act.id, { here: true })) : round;
    case 'offer':
      return offer(round, act.id);
    case 'restart':
      return restart(round);
  }
};

/** The round after an act. What makes no sense at this point changes nothing, whoever sent it and how often. */
export const afterAct = (round: Round, act: RoundAct): Round =>
  applied({ ...round, count: round.count + 1 }, act);

/** The round after all of these, from the beginning or from where another reader stood. */
export const afterActs = (acts: readonly RoundAct[], from: Round = EMPTY_ROUND): Round =>
  acts.reduce(afterAct, from);
