import type { Participant } from '../../media/room.js';

/** Everybody alike, or whoever speaks large and the others small. The person's own choice. */
export type Layout = 'grid' | 'speaker';

/** What is shown large: somebody, or the screen that somebody shows. */
export interface LargeTile {
  readonly kind: 'person' | 'screen';
  readonly id: string;
}

export interface LargeTileSources {
  /** The others, in the order of their tiles. */
  readonly people: readonly Participant[];
  readonly ownId: string;
  /** Whom those who lead show in front. */
  readonly spotlight: string | null | undefined;
  readonly layout: Layout;
  /** What was large until now. */
  readonly before: LargeTile | undefined;
}

const screen = (id: string): LargeTile => ({ kind: 'screen', id });
const person = (id: string): LargeTile => ({ kind: 'person', id });

/**
 * A screen comes before all, then whom those who lead show in front, then, for who wants it, whoever speaks. What is
 * large stays so as long as nothing else has to be: a pause between two sentences moves no tile.
 */
export const largeTileOf = ({
  people,
  ownId,
  spotlight,
  layout,
  before,
}: LargeTileSources): LargeTile | undefined => {
  const screens = people.filter(({ screenTrack }) => screenTrack);
  const shown = screens.find(({ id }) => before?.kind === 'screen' && before.id === id) ?? screens.at(-1);
  if (shown) return screen(shown.id);
  if (spotlight != null && (spotlight === ownId || people.some(({ id }) => id === spotlight)))
    return person(spotlight);
  if (layout === 'grid') return undefined;
  const last = people.find(({ id }) => before?.kind === 'person' && before.id === id);
  const speaker = last?.speaking ? last : (people.find(({ speaking }) => speaking) ?? last ?? people[0]);
  return speaker && person(speaker.id);
};
