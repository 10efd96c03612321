import { createContext } from '@lit/context';
import type { ApiClient } from '../api/api-client.js';

/** What every widget of a page shares: the way to the program's API and how the person reads it. */
export interface ProgramContext {
  readonly client: ApiClient;
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
  /** Where somebody goes who leaves the page quickly; the library's own choice when left out. */
  readonly exitUrl?: string;
}

export const programContext = createContext<ProgramContext | undefined>(Symbol.for('iop-program-context'));
