type Report = Readonly<Record<string, unknown>>;

const reportsOf = async (
  peer: RTCPeerConnection,
  what: RTCPeerConnection | RTCRtpSender | RTCRtpReceiver = peer,
): Promise<Report[]> => {
  if (peer.connectionState === 'closed') return [];
  return [...(await what.getStats()).values()] as Report[];
};

/** What sends or receives sound: its report is a few lines, that of a whole connection is forty. */
const soundIn = (peer: RTCPeerConnection): RTCRtpSender | RTCRtpReceiver | undefined =>
  peer.getSenders().find(({ track }) => track?.kind === 'audio') ??
  peer.getReceivers().find(({ track }) => track.kind === 'audio');

const count = (report: Report | undefined, name: string): number => {
  const value = report?.[name];
  return typeof value === 'number' ? value : 0;
};

/** What came in through one peer connection. */
export const receivedBy = async (
  peer: RTCPeerConnection,
): Promise<{ framesDecoded: number; audioSamples: number }> => {
  const reports = (await reportsOf(peer)).filter(({ type }) => type === 'inbound-rtp');
  return {
    framesDecoded: count(
      reports.find(({ kind }) => kind === 'video'),
      'framesDecoded',
    ),
    audioSamples: count(
      reports.find(({ kind }) => kind === 'audio'),
      'totalSamplesReceived',
    ),
  };
};

/** What went out through one peer connection. */
export const sentBy = async (
  peer: RTCPeerConnection,
): Promise<{ videoFrames: number; audioPackets: number }> => {
  const reports = (await reportsOf(peer)).filter(({ type }) => type === 'outbound-rtp');
  return {
    videoFrames: count(
      reports.find(({ kind }) => kind === 'video'),
      'framesSent',
    ),
    audioPackets: count(
      reports.find(({ kind }) => kind === 'audio'),
      'packetsSent',
    ),
  };
};

/** Sound that has gone through so far, as energy over seconds. */
export const soundOf = async (peer: RTCPeerConnection): Promise<{ energy: number; seconds: number }> => {
  const reports = await reportsOf(peer, soundIn(peer));
  const report = reports.find(
    ({ type, kind }) => kind === 'audio' && (type === 'inbound-rtp' || type === 'media-source'),
  );
  return { energy: count(report, 'totalAudioEnergy'), seconds: count(report, 'totalSamplesDuration') };
};
