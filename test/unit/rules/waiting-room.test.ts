import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoomStanding } from '../../../src/contract/room.js';
import { RoomRole } from '../../../src/contract/session.js';
import { checkEntry, EMPTY_ROOM, type Guest, type Room } from '../../../src/rules/room.js';
import { mayGoIn } from '../../../src/rules/waiting-room.js';

const AT = '2026-11-18T15:00:00Z';
const roomWith = (guest: Guest, standing: RoomStanding, isOpen: boolean): Room => ({
  ...EMPTY_ROOM,
  openedAt: isOpen ? AT : null,
  places:
    standing === 'outside'
      ? []
      : [
          {
            ...guest,
            standing,
            since: AT,
            here: true,
            // The browser in which they were let in is the one in their hands.
            admitted: guest.device,
            whereabouts: null,
            callback: null,
            ask: null,
            help: null,
            reason: null,
            aside: null,
          },
        ],
});

for (const role of RoomRole.options)
  for (const standing of RoomStanding.options)
    for (const isOpen of [false, true])
      test(`${role}, ${standing}, the room ${isOpen ? 'open' : 'not open'}: server and element agree`, () => {
        const guest: Guest = { id: 'somebody', displayName: 'Somebody', role, device: 'browser-1' };
        const leading = role === 'leader' || role === 'co-leader';
        const expected = leading || (isOpen && (standing === 'inside' || standing === 'aside'));
        assert.equal(mayGoIn({ role, standing }, isOpen), expected);
        const enter = (): void => checkEntry(roomWith(guest, standing, isOpen), guest);
        // Whoever was removed is told so, whatever the rule says of the others.
        if (expected && standing !== 'removed') assert.doesNotThrow(enter);
        else assert.throws(enter);
      });
