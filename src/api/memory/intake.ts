import type { IntakeDraft, IntakeDraftInput, IntakeReceipt } from '../../contract/intake.js';
import { FILE_TYPES, LARGEST_FILE, type IntakeFile } from '../../contract/intake-file.js';
import { alertDueAt } from '../../rules/alert-due.js';
import { safetyFlags } from '../../rules/safety.js';
import { found, Refusal, type MemoryOperations, type MemoryStore } from './store.js';

const etagOf = (version: number): string => `"${version}"`;

/** As the server: an alert for each safety answer that is new, due as the program's hours say. */
const alertsDueAt = (
  { data, iso }: MemoryStore,
  before: IntakeDraft | null,
  { answers }: IntakeDraftInput,
): NonNullable<IntakeDraft['alertsDueAt']> => {
  const now = Date.parse(iso());
  const isNew = (linkId: string): boolean =>
    JSON.stringify(before?.answers[linkId]) !== JSON.stringify(answers[linkId]);
  const raised = safetyFlags(data.form, answers)
    .filter(({ linkId }) => isNew(linkId))
    .map(({ linkId, level }) => [linkId, iso(alertDueAt(data.program.monitoring, level, now) - now)]);
  return { ...before?.alertsDueAt, ...(Object.fromEntries(raised) as Record<string, string>) };
};

/** Sent again after the team had asked for more, an intake is the same one. */
const sentAgain = ({ data, iso }: MemoryStore, formId: string): IntakeReceipt | undefined => {
  const asked = data.receipts.find(one => one.formId === formId && one.status === 'more-asked');
  if (!asked) return undefined;
  const { reply: _reply, ...rest } = asked;
  const receipt: IntakeReceipt = {
    ...rest,
    status: 'received',
    submittedAt: iso(),
    replyBy: iso(10 * 3_600_000),
  };
  data.receipts = data.receipts.map(one => (one === asked ? receipt : one));
  data.draft = null;
  return receipt;
};

const isTaken = (type: string): type is IntakeFile['type'] =>
  (FILE_TYPES as readonly string[]).includes(type);

/** An intake as the person fills and sends it. Files are taken of the kinds and up to the size that the API names. */
export const intakeOf = (store: MemoryStore) => {
  const { data, iso, id } = store;
  return {
    getIntakeForm: ({ params }) => ({
      body: found([data.form, data.guardianForm].find(form => form?.id === params.id)),
    }),
    getIntakeDraft: () => {
      const draft = found(data.draft);
      return { body: draft, headers: { ETag: etagOf(draft.version) } };
    },
    saveIntakeDraft: ({ params, body, headers }) => {
      const { draft } = data;
      const expected = draft
        ? headers.get('if-match') === etagOf(draft.version)
        : headers.get('if-none-match') === '*';
      if (!expected) throw new Refusal('stale', 412);
      const saved = {
        ...body,
        formId: params.formId,
        version: (draft?.version ?? 0) + 1,
        updatedAt: iso(),
        alertsDueAt: alertsDueAt(store, draft, body),
      };
      data.draft = saved;
      return { body: saved, headers: { ETag: etagOf(saved.version) } };
    },
    uploadIntakeFile: ({ body, headers }) => {
      const type = headers.get('content-type') ?? '';
      if (!(body instanceof Blob) || !isTaken(type)) throw new Refusal('unsupported-media-type', 415);
      if (body.size > LARGEST_FILE) throw new Refusal('too-large', 413);
      const file: IntakeFile = { id: id('file'), type, size: body.size, scan: 'not-scanned' };
      data.files.push({ ...file, content: body });
      return { status: 201, body: file };
    },
    submitIntake: ({ body }) => {
      const { formId } = body;
      const again = sentAgain(store, formId);
      if (again) return { status: 201, body: again };
      const receipt: IntakeReceipt = {
        id: id('intake'),
        formId,
        status: 'received',
        submittedAt: iso(),
        replyBy: iso(10 * 3_600_000),
      };
      data.receipts.push(receipt);
      data.draft = null;
      return { status: 201, body: receipt };
    },
    listMyIntakes: () => ({ body: { items: data.receipts } }),
  } satisfies MemoryOperations;
};
