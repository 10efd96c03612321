import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  afterAct,
  afterActs,
  lineOf,
  nextOf,
  unofferedOf,
  type Round,
  type RoundAct,
} from '../../../src/rules/speaking-round.js';

const TWELVE = Array.from({ length: 12 }, (_, index) => `person-${index + 1}`);
const come = (...ids: string[]): RoundAct[] => ids.map(id => ({ type: 'come', id }));
const line = (round: Round): string[] => lineOf(round).map(({ id }) => id);
const unoffered = (round: Round): string[] => unofferedOf(round).map(({ id }) => id);

describe('the speaking round', () => {
  it('takes people in the order in which they said so, and comes back to those who asked for it', () => {
    const round = afterActs([
      ...come('ana', 'dev', 'kim'),
      { type: 'choose', id: 'kim', choice: 'later' },
      { type: 'choose', id: 'dev', choice: 'speak' },
      { type: 'choose', id: 'ana', choice: 'speak' },
    ]);
    assert.deepEqual(line(round), ['dev', 'ana', 'kim']);
  });

  it('keeps a place through a drop, a return and the same press again', () => {
    const before = afterActs([
      ...come('ana', 'dev'),
      { type: 'choose', id: 'ana', choice: 'speak' },
      { type: 'choose', id: 'dev', choice: 'speak' },
    ]);
    const after = afterActs(
      [
        { type: 'drop', id: 'ana' },
        { type: 'come', id: 'ana' },
        { type: 'choose', id: 'ana', choice: 'speak' },
      ],
      before,
    );
    assert.deepEqual(line(after), ['ana', 'dev']);
  });

  it('passes over somebody whose line dropped, and goes to them when they are back', () => {
    const round = afterActs([
      ...come('ana', 'dev'),
      { type: 'choose', id: 'ana', choice: 'speak' },
      { type: 'choose', id: 'dev', choice: 'speak' },
      { type: 'drop', id: 'ana' },
      { type: 'offer' },
    ]);
    assert.equal(round.turn, 'dev');
    assert.equal(afterActs([...come('ana'), { type: 'offer' }], round).turn, 'ana');
  });

  it('gives the turn back to somebody whose line dropped in the middle of it', () => {
    const round = afterActs([
      ...come('ana', 'dev'),
      { type: 'choose', id: 'ana', choice: 'speak' },
      { type: 'choose', id: 'dev', choice: 'speak' },
      { type: 'offer' },
      { type: 'drop', id: 'ana' },
      { type: 'offer' },
      { type: 'come', id: 'ana' },
    ]);
    assert.equal(round.turn, 'dev');
    assert.deepEqual(line(round), ['ana']);
  });

  it('asks those who chose nothing before it is over, and does not ask who listens', () => {
    const round = afterActs([
      ...come('ana', 'dev', 'kim'),
      { type: 'choose', id: 'dev', choice: 'listen' },
      { type: 'choose', id: 'kim', choice: 'speak' },
      { type: 'offer' },
      { type: 'finish', id: 'kim' },
    ]);
    assert.deepEqual(unoffered(round), ['ana']);
    const asked = afterAct(round, { type: 'offer' });
    assert.equal(asked.turn, 'ana');
    assert.equal(nextOf(afterAct(asked, { type: 'choose', id: 'ana', choice: 'listen' })), undefined);
  });

  it('lets whoever has the turn hand it on, and hears others before somebody twice', () => {
    const round = afterActs([
      ...come('ana', 'dev'),
      { type: 'choose', id: 'ana', choice: 'speak' },
      { type: 'offer' },
      { type: 'finish', id: 'ana' },
      { type: 'choose', id: 'ana', choice: 'speak' },
      { type: 'choose', id: 'dev', choice: 'later' },
    ]);
    assert.deepEqual(line(round), ['dev', 'ana']);
    const passed = afterActs([{ type: 'offer' }, { type: 'choose', id: 'dev', choice: 'later' }], round);
    assert.equal(passed.turn, null);
    assert.deepEqual(line(passed), ['dev', 'ana']);
  });

  it('puts somebody in line with the words that they hand in, and drops the words when they listen', () => {
    const round = afterActs([...come('ana'), { type: 'hand-in', id: 'ana', words: 'I slept.' }]);
    assert.deepEqual(
      lineOf(round).map(({ id, words }) => [id, words]),
      [['ana', 'I slept.']],
    );
    const listens = afterAct(round, { type: 'choose', id: 'ana', choice: 'listen' });
    assert.deepEqual(
      listens.seats.map(({ words }) => words),
      [null],
    );
  });

  it('is deaf to people who are not in the room', () => {
    const round = afterActs([
      ...come('ana'),
      { type: 'choose', id: 'nobody', choice: 'speak' },
      { type: 'offer', id: 'nobody' },
      { type: 'finish', id: 'nobody' },
    ]);
    assert.deepEqual([line(round), round.turn], [[], null]);
  });
});

const person = fc.constantFrom(...TWELVE);
const choice = fc.constantFrom('speak', 'later', 'listen' as const);
const presence: fc.Arbitrary<RoundAct> = fc.record({
  type: fc.constantFrom('drop', 'come' as const),
  id: person,
});
const act: fc.Arbitrary<RoundAct> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('choose'), id: person, choice }), weight: 6 },
  { arbitrary: presence, weight: 4 },
  { arbitrary: fc.record({ type: fc.constant('hand-in'), id: person, words: fc.string() }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant('offer') }), weight: 2 },
  { arbitrary: fc.record({ type: fc.constant('offer'), id: person }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant('finish'), id: person }), weight: 1 },
  { arbitrary: fc.record({ type: fc.constant('go'), id: person }), weight: 1 },
);
const log = fc.array(act, { maxLength: 80 }).map(acts => [...come(...TWELVE), ...acts]);

describe('any interleaving of twelve people', () => {
  it('leaves one order, whatever a reader had read before', () => {
    fc.assert(
      fc.property(log, fc.nat(), (acts, cut) => {
        const at = cut % acts.length;
        // As it goes over the wire, to somebody who came in the middle.
        const half = JSON.parse(JSON.stringify(afterActs(acts.slice(0, at)))) as Round;
        assert.deepEqual(afterActs(acts.slice(at), half), afterActs(acts));
      }),
    );
  });

  it('lists everybody who waits, once, and nobody else', () => {
    fc.assert(
      fc.property(log, acts => {
        const round = afterActs(acts);
        const waiting = round.seats.filter(
          ({ id, choice }) => (choice === 'speak' || choice === 'later') && id !== round.turn,
        );
        assert.deepEqual([...line(round)].sort(), waiting.map(({ id }) => id).sort());
        assert.equal(new Set(round.seats.map(({ id }) => id)).size, round.seats.length);
      }),
    );
  });

  it('gives the same order with every drop and return left out', () => {
    const choosing = fc.array(
      fc.oneof(presence, fc.record({ type: fc.constant('choose' as const), id: person, choice })),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(choosing, acts => {
        const steady = acts.filter(({ type }) => type === 'choose');
        const all = [...come(...TWELVE), ...acts];
        assert.deepEqual(line(afterActs(all)), line(afterActs([...come(...TWELVE), ...steady])));
      }),
    );
  });

  it('takes an act that was sent twice as one', () => {
    const once = fc.array(
      fc.oneof(presence, fc.record({ type: fc.constant('choose' as const), id: person, choice })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(once, acts => {
        const twice = acts.flatMap(one => [one, one]);
        assert.deepEqual(
          line(afterActs([...come(...TWELVE), ...twice])),
          line(afterActs([...come(...TWELVE), ...acts])),
        );
      }),
    );
  });

  it('comes to everybody who did not say that they listen before it is over, and does come to an end', () => {
    fc.assert(
      fc.property(log, acts => {
        let round = afterActs([...acts, ...come(...TWELVE)]);
        const asked = new Set(round.seats.filter(seat => seat.offered || seat.heard).map(({ id }) => id));
        const listens = new Set(round.seats.filter(seat => seat.choice === 'listen').map(({ id }) => id));
        let turns = 0;
        do {
          round = afterAct(round, { type: 'offer' });
          if (round.turn) asked.add(round.turn);
          assert.ok(++turns <= 2 * TWELVE.length, 'the round goes on for ever');
        } while (round.turn);
        for (const id of TWELVE) assert.ok(asked.has(id) || listens.has(id), `${id} was skipped`);
        assert.deepEqual([line(round), unoffered(round)], [[], []]);
      }),
    );
  });
});
