import { randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHABET = `${LETTERS}abcdefghijklmnopqrstuvwxyz0123456789`;

const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length));

/** `length` characters that nobody can guess, the first a capital letter as OpenVidu's are. */
const word = (length: number): string =>
  pick(LETTERS) + Array.from({ length: length - 1 }, () => pick(ALPHABET)).join('');

export const newSessionId = (): string => `ses_${word(10)}`;
export const newConnectionId = (): string => `con_${word(10)}`;
export const newTokenId = (): string => `tok_${word(16)}`;
/** The key with which a client takes up its connection again after its socket broke. */
export const newRpcSessionId = (): string => word(32);
export const newUserId = (): string => word(16);

/** `source` is CAM, SCR, CUS or MIC. Clients and servers read the owner from the end of the id. */
export const newStreamId = (source: string, connectionId: string): string =>
  `str_${source}_${word(4)}_${connectionId}`;

/** The connection that a stream id, or a connection id, belongs to. */
export const connectionIdOf = (id: string): string => id.slice(Math.max(0, id.lastIndexOf('con_')));
