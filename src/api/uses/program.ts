import { Program } from '../../contract/program.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions } from '../http.js';

export const getProgram = (api: ApiClient, options?: CallOptions): Promise<Program> =>
  api.http.call({ path: 'program', isPublic: true, response: Program, options });
