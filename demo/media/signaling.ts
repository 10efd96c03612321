import { connectionIdOf } from './ids.js';
import { Code, RpcError } from './protocol/errors.js';
import { isRecord, oneOf, parseJson, textOf, type Params } from './protocol/params.js';
import type { StreamEndpoints } from './room/stream-endpoints.js';
import type { Participant, Signal } from './room/media-room.js';
import { readDimensions, readStream } from './room/stream.js';

/** A request of somebody who has joined. */
interface Call {
  readonly from: Participant;
  readonly params: Params;
  /** Answers before the method has ended. What it returns is the answer otherwise. */
  readonly answer: (result: Params) => void;
}

type Method = (call: Call) => Params | undefined | Promise<Params>;

const refuse = (code: RpcError['code']) => (): never => {
  throw new RpcError(code);
};

const requireModerator = ({ from }: Call): void => {
  if (from.grant.role !== 'MODERATOR') throw new RpcError(Code.UNAUTHORIZED);
};

const isOptionalText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const readSignal = (params: Params): Signal => {
  const message = parseJson(textOf(params, 'message'));
  if (!isRecord(message)) throw new RpcError(Code.SIGNAL_FORMAT);
  const { to = [], type, data } = message;
  const isList = Array.isArray(to) && to.every(each => typeof each === 'string');
  if (!isList || !isOptionalText(type) || !isOptionalText(data)) throw new RpcError(Code.SIGNAL_FORMAT);
  return { to, type, data };
};

/** What a client may change of its stream, and what newcomers are told of that. */
const streamChange = (property: string, value: unknown): Params => {
  if (property === 'audioActive' || property === 'videoActive') {
    if (typeof value !== 'boolean') throw new RpcError(Code.TRANSPORT);
    return { [property]: value };
  }
  if (property !== 'videoDimensions') return {};
  const videoDimensions = readDimensions(value);
  if (videoDimensions === undefined) throw new RpcError(Code.TRANSPORT);
  return { videoDimensions };
};

/** The methods of OpenVidu 2 that a participant may call, with the media behind them. */
export const createMethods = (media: StreamEndpoints): ReadonlyMap<string, Method> => {
  const publisherOf = ({ from }: Call, id: string): Participant =>
    from.session.participant(connectionIdOf(id));

  const methods: Record<string, Method> = {
    async publishVideo({ from, params, answer }) {
      if (from.grant.role === 'SUBSCRIBER') throw new RpcError(Code.UNAUTHORIZED);
      const stream = readStream(from.id, params);
      const sdpAnswer = await media.publish(from, stream, textOf(params, 'sdpOffer'));
      const result = { sdpAnswer, id: stream.id, createdAt: stream.createdAt };
      answer(result);
      from.session.announce(from, stream);
      return result;
    },

    unpublishVideo({ from }) {
      if (!from.stream) throw new RpcError(Code.USER_NOT_STREAMING);
      from.session.unpublish(from, 'unpublish');
    },

    async receiveVideoFrom(call) {
      const owner = publisherOf(call, textOf(call.params, 'sender'));
      return { sdpAnswer: await media.subscribe(call.from, owner, textOf(call.params, 'sdpOffer')) };
    },

    unsubscribeFromVideo(call) {
      call.from.stopReceiving(publisherOf(call, textOf(call.params, 'sender')).id);
    },

    async reconnectStream(call) {
      const { from, params } = call;
      const streamId = textOf(params, 'stream');
      // openvidu-browser names it one way for its own stream and the other for somebody else's.
      const offer = textOf(params, 'sdpString' in params ? 'sdpString' : 'sdpOffer');
      if (from.stream?.id !== streamId) {
        return { sdpAnswer: await media.subscribe(from, publisherOf(call, streamId), offer) };
      }
      const { createdAt } = from.stream;
      return { sdpAnswer: await media.republish(from, offer), id: streamId, createdAt };
    },

    onIceCandidate({ from, params }) {
      const sdpMid = params['sdpMid'];
      const candidate = textOf(params, 'candidate');
      from.addCandidate(textOf(params, 'endpointName'), {
        candidate,
        sdpMid: typeof sdpMid === 'string' ? sdpMid : '',
      });
    },

    sendMessage({ from, params }) {
      from.session.signal(readSignal(params), from);
    },

    streamPropertyChanged({ from, params }) {
      if (!from.stream || from.stream.id !== textOf(params, 'streamId')) {
        throw new RpcError(Code.USER_NOT_STREAMING);
      }
      const properties = [
        'audioActive',
        'videoActive',
        'videoDimensions',
        'videoTrack',
        'audioTrack',
      ] as const;
      const property = oneOf(params, 'property', properties);
      const newValue = params['newValue'];
      from.session.changeStream(from, streamChange(property, newValue), {
        property,
        newValue: JSON.stringify(newValue ?? null),
        reason: textOf(params, 'reason'),
      });
    },

    forceDisconnect(call) {
      requireModerator(call);
      const { session } = call.from;
      const target = session.participant(textOf(call.params, 'connectionId'));
      session.evict(target, 'forceDisconnectByUser', () => call.answer({}));
    },

    forceUnpublish(call) {
      requireModerator(call);
      const { session } = call.from;
      const target = session.ownerOf(textOf(call.params, 'streamId'));
      if (!target) throw new RpcError(Code.USER_NOT_STREAMING);
      session.unpublish(target, 'forceUnpublishByUser');
    },

    leaveRoom({ from }) {
      from.session.leave(from, 'disconnect');
      from.contact.closeSoon();
    },

    // Clients report their picture's size for statistics that the community edition doesn't keep.
    videoData() {},
    echo() {},
    subscribeToSpeechToText: refuse(Code.WRONG_EDITION),
    unsubscribeFromSpeechToText: refuse(Code.WRONG_EDITION),
  };
  for (const filter of ['applyFilter', 'removeFilter', 'execFilterMethod']) {
    methods[filter] = refuse(Code.FILTER_NOT_APPLIED);
  }
  for (const listener of ['addFilterEventListener', 'removeFilterEventListener']) {
    methods[listener] = refuse(Code.FILTER_NOT_APPLIED);
  }
  return new Map(Object.entries(methods));
};
