import { Id } from '../primitives.js';
import { LeadAct, MoveAct, PartAct, RoomKnock, RoomView } from '../room.js';
import { RoomGrant } from '../session.js';
import type { Operation } from './operation.js';

/** Names the browser, where a link can be passed on to another one. */
const browser = { device: Id };

/** The room of a session. */
export const roomsOperations = [
  {
    id: 'getRoom',
    summary: 'The room of a session as the signed-in person may see it',
    method: 'get',
    path: '/sessions/{id}/room',
    access: 'person',
    params: { id: Id },
    query: browser,
    status: 200,
    response: RoomView,
  },
  {
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
  },
  {
    id: 'createRoomGrant',
    summary: 'Go into a session room, once, within a minute',
    method: 'post',
    path: '/sessions/{id}/room-grants',
    access: 'person',
    params: { id: Id },
    query: browser,
    status: 201,
    response: RoomGrant,
  },
  {
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
  },
  {
    id: 'leadRoom',
    summary: 'Lead a session room',
    method: 'post',
    path: '/sessions/{id}/room/lead',
    access: 'staff',
    params: { id: Id },
    body: LeadAct,
    status: 200,
    response: RoomView,
  },
  {
    id: 'moveInRoom',
    summary: 'Remove somebody from a session room, stop what they share, or take them aside',
    method: 'post',
    path: '/sessions/{id}/room/move',
    access: 'staff',
    params: { id: Id },
    body: MoveAct,
    status: 200,
    response: RoomView,
  },
] as const satisfies readonly Operation[];
