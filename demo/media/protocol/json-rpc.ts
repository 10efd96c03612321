import { Code, RpcError } from './errors.js';
import { isRecord, parseJson, type Params } from './params.js';

/** The largest frame that is read, in bytes. An offer takes 10 KiB at most. */
export const MAX_FRAME = 256 * 1024;

export type RpcId = number | string | null;

export interface RpcRequest {
  /** Undefined for a notification, which gets no answer. */
  readonly id: RpcId | undefined;
  readonly method: string;
  readonly params: Params;
}

/** A frame that is no request, and under which id to say so. */
export class RpcFrameError extends RpcError {
  readonly id: RpcId;

  constructor(code: typeof Code.PARSE_ERROR | typeof Code.INVALID_REQUEST, id: RpcId) {
    super(code);
    this.id = id;
  }
}

const isId = (value: unknown): value is number | string => ['number', 'string'].includes(typeof value);

/** Reads a frame. Undefined for an answer, which nobody here waits for; throws an RpcFrameError for what is neither. */
export const readRequest = (text: string): RpcRequest | undefined => {
  const frame = parseJson(text);
  if (frame === undefined) throw new RpcFrameError(Code.PARSE_ERROR, null);
  // No batches: no OpenVidu client sends them.
  if (!isRecord(frame)) throw new RpcFrameError(Code.INVALID_REQUEST, null);
  const { method, params, id } = frame;
  if (method === undefined && ('result' in frame || 'error' in frame)) return undefined;
  if (typeof method !== 'string' || (params != null && !isRecord(params))) {
    throw new RpcFrameError(Code.INVALID_REQUEST, isId(id) ? id : null);
  }
  return { id: isId(id) ? id : undefined, method, params: params ?? {} };
};

export const resultFrame = (id: RpcId, result: Params): string =>
  JSON.stringify({ jsonrpc: '2.0', id, result });

export const errorFrame = (id: RpcId, { code, message }: RpcError): string =>
  JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } });

export const notificationFrame = (method: string, params: Params): string =>
  JSON.stringify({ jsonrpc: '2.0', method, params });
