import { Code, RpcError } from './errors.js';

/** What a client sent with a request: anything at all. */
export type Params = Readonly<Record<string, unknown>>;

const fault = (name: string): RpcError =>
  new RpcError(Code.TRANSPORT, `The parameter "${name}" is missing or of the wrong type`);

export const textOf = (params: Params, name: string): string => {
  const value = params[name];
  if (typeof value !== 'string') throw fault(name);
  return value;
};

export const flagOf = (params: Params, name: string): boolean => {
  const value = params[name];
  if (typeof value !== 'boolean') throw fault(name);
  return value;
};

export const oneOf = <T extends string>(params: Params, name: string, choices: readonly T[]): T => {
  const value = params[name];
  const choice = choices.find(each => each === value);
  if (choice === undefined) throw fault(name);
  return choice;
};

/** A finite number, or `otherwise` when there is none. */
export const numberOf = (params: Params, name: string, otherwise: number): number => {
  const value = params[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `text` says in JSON; undefined when it isn't JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
