import { IntakeFile } from '../../contract/intake-file.js';
import type { ApiClient } from '../api-client.js';
import type { WriteOptions } from '../http.js';

// Ten megabytes over a phone in a basement take minutes, and each of them is better than none.
const UPLOAD = { timeout: 180_000, totalTimeout: 420_000 } as const;

/**
 * Adds a file to the draft of a form. Its media type must be what its bytes say. Throws `unsupported-media-type`,
 * `too-large` or `unreadable-file` when it can't be taken.
 */
export const uploadIntakeFile = (
  api: ApiClient,
  formId: string,
  file: Blob,
  options?: WriteOptions,
): Promise<IntakeFile> =>
  api.http.call({
    method: 'post',
    path: `intake-drafts/${encodeURIComponent(formId)}/files`,
    file,
    timing: UPLOAD,
    response: IntakeFile,
    options,
  });
