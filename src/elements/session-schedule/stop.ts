/** Ends a sentence on something that may end on a period itself, as "4:00 p.m." does. */
export const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
