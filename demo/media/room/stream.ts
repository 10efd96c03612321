import { newStreamId } from '../ids.js';
import { flagOf, isRecord, numberOf, parseJson, type Params } from '../protocol/params.js';

/** What a connection publishes, as the others are told of it. */
export interface PublishedStream {
  readonly id: string;
  readonly createdAt: number;
  readonly hasAudio: boolean;
  readonly hasVideo: boolean;
  readonly audioActive: boolean;
  readonly videoActive: boolean;
  readonly typeOfVideo: VideoType | undefined;
  readonly frameRate: number;
  /** `{"width":640,"height":480}`, as text: so it travels. */
  readonly videoDimensions: string | undefined;
}

const VIDEO_TYPES = ['CAMERA', 'SCREEN', 'CUSTOM', 'IPCAM'] as const;
type VideoType = (typeof VIDEO_TYPES)[number];

/** Why somebody is gone, or their stream. Clients show different words for each. */
export type Reason =
  | 'disconnect'
  | 'networkDisconnect'
  | 'unpublish'
  | 'forceDisconnectByUser'
  | 'forceDisconnectByServer'
  | 'forceUnpublishByUser'
  | 'forceUnpublishByServer'
  | 'sessionClosedByServer'
  | 'openviduServerStopped';

/** Dimensions as every client can read them. A client that can't parse what another one sent would stop there. */
export const readDimensions = (value: unknown): string | undefined => {
  const dimensions = typeof value === 'string' ? parseJson(value) : undefined;
  if (!isRecord(dimensions)) return undefined;
  const { width, height } = dimensions;
  return Number.isFinite(width) && Number.isFinite(height) ? JSON.stringify({ width, height }) : undefined;
};

/** The stream that a client's request to publish describes. */
export const readStream = (connectionId: string, params: Params): PublishedStream => {
  const hasVideo = flagOf(params, 'hasVideo');
  const typeOfVideo = hasVideo ? VIDEO_TYPES.find(type => type === params['typeOfVideo']) : undefined;
  return {
    id: newStreamId(hasVideo ? (typeOfVideo ?? 'CAMERA').slice(0, 3) : 'MIC', connectionId),
    createdAt: Date.now(),
    hasAudio: flagOf(params, 'hasAudio'),
    hasVideo,
    // Clients leave out the one of a kind that they don't send.
    audioActive: params['audioActive'] === true,
    videoActive: params['videoActive'] === true,
    typeOfVideo,
    frameRate: numberOf(params, 'frameRate', -1),
    videoDimensions: readDimensions(params['videoDimensions']),
  };
};

/** The stream as it is announced. `filter` has to be there: clients look into it. */
export const streamView = (stream: PublishedStream): Params => ({ ...stream, filter: {} });
