import * as v from 'valibot';
import type { Operation } from '../../../src/contract/operations.js';
import type { Upload } from './operation.js';
import { ProblemError, type InputError } from './problem.js';

/** Largest body that is read, in bytes. */
export const BODY_LIMIT = 256 * 1024;

/** Definitions of forms, in several languages and with the full texts of consents, in bytes. */
const DEFINITION_LIMIT = 4 * 1024 * 1024;
const DEFINITIONS: ReadonlySet<string> = new Set(['publishIntakeForm', 'readQuestionnaire']);

const MOST_ERRORS = 20;

const token = (key: unknown): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

// The name of the rule: the contract's own word where it gives one, else the kind of check.
const ruleOf = (issue: v.BaseIssue<unknown>): string =>
  /^[a-z][a-z-]{1,30}$/.test(issue.message) ? issue.message : issue.type.replaceAll('_', '-');

// A key that the sender made up may say as much as a value: only keys that the contract knows are repeated.
const pointerOf = (issue: v.BaseIssue<unknown>, root: string): string => {
  const path =
    issue.type === 'strict_object' && issue.expected === 'never' ? issue.path?.slice(0, -1) : issue.path;
  return root + (path ?? []).map(step => `/${token(step.key)}`).join('');
};

const errorsOf = (issues: readonly v.BaseIssue<unknown>[], root: string): InputError[] =>
  issues.flatMap(issue =>
    // A union's own issue says nothing: tell what kept the input from its last, most open choice.
    issue.type === 'union' && issue.issues
      ? errorsOf(issue.issues, root)
      : [{ pointer: pointerOf(issue, root), rule: ruleOf(issue) }],
  );

/** @throws ProblemError `bad-input` naming where and by which rule, never with which value. */
export const parse = <S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  root: string,
): v.InferOutput<S> => {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const seen = new Set<string>();
  const errors = errorsOf(result.issues, root).filter(({ pointer, rule }) => {
    const key = `${pointer} ${rule}`;
    return !seen.has(key) && seen.add(key);
  });
  throw new ProblemError('bad-input', { errors: errors.slice(0, MOST_ERRORS) });
};

/** The parameters of an operation, all present in the path. */
export const parseParams = (op: Operation, given: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(op.params ?? {}).map(([name, schema]) => {
      // What cannot be an id is the id of nothing.
      const id = given[name];
      if (!v.is(schema, id)) throw new ProblemError('not-found');
      return [name, id];
    }),
  );

/** The query of an operation. Each part can be left out; an unknown one would be a typing slip that hides itself. */
export const parseQuery = (op: Operation, given: URLSearchParams): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const [name, value] of given) {
    const schema = op.query?.[name];
    if (!schema) throw new ProblemError('bad-input', { errors: [{ pointer: '/query', rule: 'unknown' }] });
    query[name] = parse(schema, value, `/query/${name}`);
  }
  return query;
};

/** The body, read no further than the limit. */
const readBytes = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(chunk.value);
  }
  return Uint8Array.from(Buffer.concat(chunks));
};

const readText = async (request: Request, limit = BODY_LIMIT): Promise<string> => {
  const bytes = await readBytes(request, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('malformed-json');
  }
};

// The rest of the body is not read: the connection can't be used again.
const tooLarge = (): ProblemError => new ProblemError('too-large', { headers: { Connection: 'close' } });

// PostgreSQL stores neither NUL nor half a surrogate pair. Checked once here for every text of every body.
// Without recursion, because JSON may nest deeper than the stack is high.
const holdsBadText = (input: unknown): boolean => {
  const open: unknown[] = [input];
  while (open.length) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.includes('\u0000') || !isWellFormed(value)) return true;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) open.push(key, one);
    }
  }
  return false;
};

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const mediaTypeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const parseJson = (request: Request, text: string): unknown => {
  if (mediaTypeOf(request) !== 'application/json') throw new ProblemError('unsupported-media-type');
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
  if (holdsBadText(input)) throw new ProblemError('bad-input', { errors: [{ pointer: '', rule: 'text' }] });
  return input;
};

/** A JSON body of a size that can be held, with text that can be stored. */
export const readJson = async (request: Request, limit = BODY_LIMIT): Promise<unknown> =>
  parseJson(request, await readText(request, limit));

/** A file. Its type is looked at before any of it is read. */
const readUpload = async (
  { types, maxBytes }: NonNullable<Operation['upload']>,
  request: Request,
): Promise<Upload> => {
  const type = mediaTypeOf(request);
  if (!types.includes(type)) throw new ProblemError('unsupported-media-type');
  return { type, bytes: await readBytes(request, maxBytes) };
};

/** The body of a write, checked by the contract; undefined where the operation takes none. */
export const parseBody = async (op: Operation, request: Request): Promise<unknown> => {
  if (op.upload) return readUpload(op.upload, request);
  if (op.body) {
    const limit = DEFINITIONS.has(op.id) ? DEFINITION_LIMIT : BODY_LIMIT;
    return parse(op.body, await readJson(request, limit), '');
  }
  const text = await readText(request);
  if (text && text !== '{}')
    throw new ProblemError('bad-input', { errors: [{ pointer: '', rule: 'no-body' }] });
  return undefined;
};
