// The room of a session.
import { Id } from '../primitives.js';
import { LeadAct, MoveAct, PartAct, RoomKnock, RoomView } from '../room.js';
import { RoomGrant } from '../session.js';
import type { Operation } from './operation.js';

/** Names the browser, where a link can be passed on to another one. */
const browser = { device: Id };

export const getRoom = {
  id: 'getRoom',
  summary: 'The room of a session as the signed-in person may see it',
  method: 'get',
  path: '/sessions/{id}/room',
  access: 'person',
  params: { id: Id },
  query: browser,
  status: 200,
  response: RoomView,
} as const satisfies Operation;

/** Says where the person is and can be called. */
export const knockAtRoom = {
  id: 'knockAtRoom',
  summary: 'Ask to be let into a session room',
  method: 'post',
  path: '/sessions/{id}/room/knock',
  access: 'person',
  params: { id: Id },
  query: browser,
  body: RoomKnock,
  status: 200,
  response: RoomView,
  problems: ['door-closed', 'removed'],
} as const satisfies Operation;

/** Works once and for a minute: ask for it when the person goes in. */
export const createRoomGrant = {
  id: 'createRoomGrant',
  summary: 'Go into a session room, once, within a minute',
  method: 'post',
  path: '/sessions/{id}/room-grants',
  access: 'person',
  params: { id: Id },
  query: browser,
  status: 201,
  response: RoomGrant,
  problems: ['door-closed', 'waiting', 'removed'],
} as const satisfies Operation;

/** The person’s own part: chooses when to speak, says something, asks for help. */
export const takePartInRoom = {
  id: 'takePartInRoom',
  summary: 'Do your part in a session room',
  method: 'post',
  path: '/sessions/{id}/room/part',
  access: 'person',
  params: { id: Id },
  query: browser,
  body: PartAct,
  status: 200,
  response: RoomView,
  problems: ['waiting'],
} as const satisfies Operation;

/** For those who lead the session: lets people in, holds out turns, asks. */
export const leadRoom = {
  id: 'leadRoom',
  summary: 'Lead a session room',
  method: 'post',
  path: '/sessions/{id}/room/lead',
  access: 'staff',
  params: { id: Id },
  body: LeadAct,
  status: 200,
  response: RoomView,
} as const satisfies Operation;

/** For those who lead the session. */
export const moveInRoom = {
  id: 'moveInRoom',
  summary: 'Remove somebody from a session room, stop what they share, or take them aside',
  method: 'post',
  path: '/sessions/{id}/room/move',
  access: 'staff',
  params: { id: Id },
  body: MoveAct,
  status: 200,
  response: RoomView,
} as const satisfies Operation;
