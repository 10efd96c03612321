import type { IntakeFile } from '../../contract/intake-file.js';
import type { OperationId } from '../../contract/operations.js';
import { FILE_TYPES, LARGEST_FILE } from '../../contract/intake-file.js';
import { Refusal, type MemoryAnswer, type MemoryCall, type MemoryStore } from './handlers.js';

/** A file as it arrived. */
export interface MemoryFile extends IntakeFile {
  readonly content: Blob;
}

const isTaken = (type: string): type is IntakeFile['type'] =>
  (FILE_TYPES as readonly string[]).includes(type);

/** Takes files as the API does: of the kinds and up to the size that it names. */
export const intakeFileHandlersOf = (
  store: MemoryStore,
): Partial<Record<OperationId, (call: MemoryCall) => MemoryAnswer>> => ({
  uploadIntakeFile: ({ body, headers }) => {
    const type = headers.get('content-type') ?? '';
    if (!(body instanceof Blob) || !isTaken(type)) throw new Refusal('unsupported-media-type', 415);
    if (body.size > LARGEST_FILE) throw new Refusal('too-large', 413);
    const file: IntakeFile = { id: store.id('file'), type, size: body.size, scan: 'not-scanned' };
    store.data.files.push({ ...file, content: body });
    return { status: 201, body: file };
  },
});
