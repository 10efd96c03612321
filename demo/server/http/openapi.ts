import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as contract from '../../../src/contract/index.js';
import { everyOperation, type Operation } from '../../../src/contract/operations.js';
import type { ProblemCode } from '../../../src/contract/problem.js';
import { PROBLEMS } from './problem.js';

type Json = Record<string, unknown>;
type Schema = Parameters<typeof toJsonSchema>[0];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

const definitions: Record<string, Schema> = {};
for (const [name, value] of Object.entries(contract)) if (isSchema(value)) definitions[name] = value;

// Checks that are functions have no JSON Schema; the server makes them all the same.
const config = {
  errorMode: 'ignore',
  typeMode: 'output',
  definitions,
  overrideRef: ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`,
} as const;

const schemaOf = (schema: Schema): Json => {
  const { $schema: _, $defs: __, ...json } = toJsonSchema(schema, config) as Json;
  return json;
};

const jsonBody = (schema: Json): Json => ({ 'application/json': { schema } });

const fileBody = (types: readonly string[]): Json =>
  Object.fromEntries(types.map(type => [type, { schema: { type: 'string', contentMediaType: type } }]));

/** Which noes an operation can say. */
const codesOf = (op: Operation): ProblemCode[] => [
  'bad-input',
  ...(op.access === 'public' ? [] : (['signed-out', 'token-expired', 'forbidden'] as const)),
  ...(op.params ? (['not-found'] as const) : []),
  ...(op.upload ? (['too-large', 'unsupported-media-type', 'unreadable-file'] as const) : []),
  ...(op.body
    ? (['malformed-json', 'too-large', 'unsupported-media-type'] as const)
    : op.method === 'get'
      ? []
      : (['too-large'] as const)),
  ...(op.method === 'get' ? [] : (['key-reused', 'conflict'] as const)),
  ...(op.versioned && op.method !== 'get' ? (['stale', 'precondition-needed'] as const) : []),
  ...(op.problems ?? []),
  'internal',
  'unavailable',
];

const problemResponses = (op: Operation): Json => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codesOf(op)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), code])]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map(code => `\`${code}\`: ${PROBLEMS[code].title}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};

const parameter = (
  name: string,
  place: 'path' | 'query' | 'header',
  schema: Json,
  description: string,
): Json => ({
  name,
  in: place,
  required: place === 'path',
  description,
  schema,
});

const headersOf = (op: Operation): Json[] => [
  ...(op.method === 'get'
    ? []
    : [
        parameter(
          'Idempotency-Key',
          'header',
          { type: 'string', minLength: 16, maxLength: 128 },
          'Repeat a write with the same key to do it only once. Kept for two days.',
        ),
      ]),
  ...(op.versioned && op.method === 'put'
    ? [
        parameter(
          'If-Match',
          'header',
          { type: 'string' },
          'The version that this one replaces, such as `"3"`.',
        ),
        parameter('If-None-Match', 'header', { type: 'string', const: '*' }, 'Saves the first version.'),
      ]
    : []),
  ...(op.id === 'streamEvents'
    ? [parameter('Last-Event-ID', 'header', { type: 'string' }, 'Goes on after this event.')]
    : []),
];

const parametersOf = (op: Operation): Json[] => [
  ...Object.entries(op.params ?? {}).map(([name, schema]) =>
    parameter(name, 'path', schemaOf(schema), `Identifier: ${name}.`),
  ),
  ...Object.entries(op.query ?? {}).map(([name, schema]) =>
    parameter(name, 'query', schemaOf(schema), `Narrows the answer: ${name}.`),
  ),
  ...headersOf(op),
];

const success = (op: Operation): Json => {
  if (op.download) return { description: op.summary, content: fileBody(op.download) };
  return op.response
    ? {
        description: op.summary,
        ...(op.versioned
          ? { headers: { ETag: { description: 'The version.', schema: { type: 'string' } } } }
          : {}),
        content: jsonBody(schemaOf(op.response)),
      }
    : {
        description:
          'Server-Sent Events whose data is a ProgramEvent; `resync` asks to fetch everything again.',
        content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/ProgramEvent' } } },
      };
};

const requestBody = ({ body, upload }: Operation): Json => {
  if (upload)
    return {
      requestBody: {
        required: true,
        description: `The file itself, at most ${upload.maxBytes} bytes.`,
        content: fileBody(upload.types),
      },
    };
  return body ? { requestBody: { required: true, content: jsonBody(schemaOf(body)) } } : {};
};

const TAGS: Readonly<Record<Operation['access'], string>> = {
  public: 'Needs no token',
  person: 'For anybody who is signed in',
  staff: 'For the program team',
};

const describe = (op: Operation): Json => ({
  operationId: op.id,
  summary: op.summary,
  tags: [op.access],
  security: op.access === 'public' ? [] : [{ bearer: [] }],
  ...(parametersOf(op).length ? { parameters: parametersOf(op) } : {}),
  ...requestBody(op),
  responses: { [op.status]: success(op), ...problemResponses(op) },
});

const referencesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/#\/components\/schemas\/(\w+)/g)].map(match => match[1] as string);

/** Only what the paths lead to: a schema that nothing uses would be a promise that nothing keeps. */
const componentsFor = (paths: Json): Json => {
  const all = toJsonSchemaDefs(definitions, config) as Json;
  const used = new Set<string>();
  const open = referencesIn(paths);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    open.push(...referencesIn(all[name]));
  }
  return Object.fromEntries([...used].sort().map(name => [name, all[name]]));
};

/** The API as OpenAPI 3.1, made from the same schemas that check each request. */
export const openApiDocument = (): Json => {
  const paths: Record<string, Json> = {};
  for (const op of everyOperation) paths[op.path] = { ...paths[op.path], [op.method]: describe(op) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'iop-elements program API',
      version: '1',
      summary: 'A virtual intensive outpatient program.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Lives at most ten minutes.',
        },
      },
      schemas: componentsFor(paths),
    },
  };
};
