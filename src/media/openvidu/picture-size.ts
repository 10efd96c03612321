/** What is asked of a camera's picture, in the words of `RTCRtpEncodingParameters`. */
export type PictureSize = Required<
  Pick<RTCRtpEncodingParameters, 'scaleResolutionDownBy' | 'maxFramerate' | 'maxBitrate'>
>;

/** Up to so many people see each other as their cameras do: 640 by 480 points. */
const FEW = 4;
const FULL: PictureSize = { scaleResolutionDownBy: 1, maxFramerate: 30, maxBitrate: 1_000_000 };
/** A tile among five or more is at most some 320 points wide. Each of the others has to decode it. */
const TILE: PictureSize = { scaleResolutionDownBy: 2, maxFramerate: 15, maxBitrate: 250_000 };

/**
 * How large a picture to send into a room with so many people. Everybody decodes everybody: an old laptop does that for
 * eleven small pictures and not for eleven large ones, and a line that carries 2.8 Mbit/s carries a group of twelve.
 * One of them may be large for everybody, and is worth a whole picture.
 */
export const pictureFor = (people: number, inFront = false): PictureSize =>
  people > FEW && !inFront ? TILE : FULL;

/** Asks a connection for that size of picture. A connection that is closed or sends no picture stays as it is. */
export const sendPicture = async (peer: RTCPeerConnection, size: PictureSize): Promise<void> => {
  const sender = peer.getSenders().find(({ track }) => track?.kind === 'video');
  const parameters = sender?.getParameters();
  const encoding = parameters?.encodings[0];
  if (!sender || !parameters || !encoding || encoding.scaleResolutionDownBy === size.scaleResolutionDownBy)
    return;
  Object.assign(encoding, size);
  // Firefox before 110 and a connection that closes meanwhile refuse; the picture is then as large as before.
  await sender.setParameters(parameters).catch(() => undefined);
};
