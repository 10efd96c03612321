/** What a page received and still holds, as its own peer connections and devices tell. */
export interface MediaFacts {
  /** Video frames decoded, over all incoming tracks. */
  readonly frames: number;
  /** Seconds of incoming audio that were really played out, silence of a dead track excluded. */
  readonly audioSamples: number;
  readonly audioEnergy: number;
  /** Own camera and microphone tracks that are still live. */
  readonly liveTracks: number;
}

declare global {
  /** The facts as they were at the last look, five times a second. */
  var mediaFacts: MediaFacts;
}

/** Runs in the page before anything else: keeps hold of peer connections and of device tracks. */
export const mediaProbe = (): void => {
  const connections = new Set<RTCPeerConnection>();
  const tracks = new Set<MediaStreamTrack>();
  const Native = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
    }
  };
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices) {
    const native = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async constraints => {
      const stream = await native(constraints);
      for (const track of stream.getTracks()) tracks.add(track);
      return stream;
    };
  }
  globalThis.mediaFacts = { frames: 0, audioSamples: 0, audioEnergy: 0, liveTracks: 0 };
  // Without a name of its own: what runs in the page can't bring the helpers that names get when TypeScript is stripped.
  setInterval(() => {
    void (async () => {
      let frames = 0;
      let audioSamples = 0;
      let audioEnergy = 0;
      for (const connection of connections) {
        if (connection.connectionState === 'closed') continue;
        for (const report of (await connection.getStats()).values() as Iterable<RTCInboundRtpStreamStats>) {
          if (report.type !== 'inbound-rtp') continue;
          if (report.kind === 'video') frames += report.framesDecoded ?? 0;
          else {
            audioSamples += report.totalSamplesReceived ?? 0;
            audioEnergy += report.totalAudioEnergy ?? 0;
          }
        }
      }
      globalThis.mediaFacts = {
        frames,
        audioSamples,
        audioEnergy,
        liveTracks: [...tracks].filter(track => track.readyState === 'live').length,
      };
    })();
  }, 200);
};
