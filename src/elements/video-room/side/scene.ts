import type { LeadAct, MoveAct, PartAct, RoomView } from '../../../contract/room.js';
import type { SideWords } from './words/words.js';

/** What the parts beside the tiles are made from. */
export interface SideScene {
  readonly view: RoomView;
  readonly words: SideWords;
  readonly name: (id: string) => string;
  readonly onPart: (act: PartAct) => Promise<boolean>;
  readonly onLead: (act: LeadAct) => Promise<boolean>;
  readonly onMove: (act: MoveAct) => Promise<boolean>;
}

/** Names of the people in the room, as one of them reads them. */
export const nameIn =
  ({ me, people, lead }: RoomView, { you, someone }: SideWords): SideScene['name'] =>
  id =>
    id === me.id
      ? you
      : ([...people, ...(lead?.waiting ?? [])].find(one => one.id === id)?.displayName ?? someone);
