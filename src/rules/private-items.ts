import type { IntakeForm, IntakeItem } from '../contract/intake-form.js';
import { placesIn } from './piping.js';

/** Questions that an item leans on: whether it is asked, and with what words, tells something of their answers. */
const leansOn = ({ text, hint = '', enableWhen = [] }: IntakeItem): string[] => [
  ...placesIn(text),
  ...placesIn(hint),
  // `mood.sleep` is a row of `mood`.
  ...enableWhen.flatMap(({ linkId }) => [linkId, linkId.slice(0, Math.max(0, linkId.lastIndexOf('.')))]),
];

/**
 * Link ids of what a guardian never reads, whatever the clinic's rule says: private questions, questions about safety,
 * and every question that leans on one of these.
 */
export const closedToGuardians = (form: IntakeForm): ReadonlySet<string> => {
  const items = form.parts.flatMap(part => part.items);
  const closed = new Set<string>();
  // A question can lean on one that comes later, so it goes round until nothing more closes.
  for (let before = -1; before < closed.size;) {
    before = closed.size;
    for (const item of items)
      if (item.private || item.safety || leansOn(item).some(linkId => closed.has(linkId)))
        closed.add(item.linkId);
  }
  return closed;
};
