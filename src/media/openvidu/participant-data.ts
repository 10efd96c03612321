import * as v from 'valibot';
import { ParticipantData } from '../../contract/session.js';

const SEPARATOR = '%/%';

/**
 * Who a connection is, from what the program's server said of it. The media server joins what the client said and
 * what the server said; only the last part is the server's, and only that one counts. Anything else, from another
 * program or an older server, is somebody whom we cannot name.
 */
export const participantOf = (connectionId: string, data: string | undefined): ParticipantData => {
  const said = (data ?? '').split(SEPARATOR).at(-1) ?? '';
  try {
    const parsed = v.safeParse(ParticipantData, JSON.parse(said));
    if (parsed.success) return parsed.output;
  } catch {
    // Not JSON: the neutral participant below.
  }
  return { participantId: connectionId, displayName: '', role: 'member' };
};
