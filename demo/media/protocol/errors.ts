/** The codes of OpenVidu 2 that clients act on, and JSON-RPC's own for frames that are none of its requests. */
export const Code = {
  PARSE_ERROR: -32_700,
  INVALID_REQUEST: -32_600,
  METHOD_NOT_FOUND: -32_601,
  USER_NOT_FOUND: 102,
  USER_EXISTS: 104,
  USER_NOT_STREAMING: 105,
  USER_ALREADY_STREAMING: 106,
  ROOM_NOT_FOUND: 202,
  MEDIA: 301,
  MEDIA_SDP: 302,
  UNAUTHORIZED: 401,
  FILTER_NOT_APPLIED: 406,
  METADATA_FORMAT: 500,
  SIGNAL_FORMAT: 600,
  SIGNAL_RECEIVER: 601,
  TRANSPORT: 803,
  WRONG_EDITION: 997,
  GENERIC: 999,
  RECONNECTION: 40_007,
} as const;

export type ErrorCode = (typeof Code)[keyof typeof Code];

const WORDS: Readonly<Record<ErrorCode, string>> = {
  [Code.PARSE_ERROR]: 'The frame is not JSON',
  [Code.INVALID_REQUEST]: 'The frame is not a JSON-RPC 2.0 request',
  [Code.METHOD_NOT_FOUND]: 'There is no such method',
  [Code.USER_NOT_FOUND]: 'Nobody in this session has that id',
  [Code.USER_EXISTS]: 'This connection has joined already',
  [Code.USER_NOT_STREAMING]: 'That connection publishes nothing',
  [Code.USER_ALREADY_STREAMING]: 'This connection publishes already',
  [Code.ROOM_NOT_FOUND]: 'There is no such session',
  [Code.MEDIA]: 'The media connection could not be made',
  [Code.MEDIA_SDP]: 'The session description cannot be used',
  [Code.UNAUTHORIZED]: 'This is not allowed',
  [Code.FILTER_NOT_APPLIED]: 'Filters are not supported',
  [Code.METADATA_FORMAT]: 'The metadata is not text, or is too long',
  [Code.SIGNAL_FORMAT]: 'The signal cannot be read',
  [Code.SIGNAL_RECEIVER]: 'The signal is for somebody who is not here',
  [Code.TRANSPORT]: 'A parameter is missing or of the wrong type',
  [Code.WRONG_EDITION]: 'This is not supported',
  [Code.GENERIC]: 'Something went wrong on the server',
  // openvidu-browser compares this text.
  [Code.RECONNECTION]: 'reconnection error',
};

/** A request that is refused. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message = WORDS[code]) {
    super(message);
    this.code = code;
  }
}
