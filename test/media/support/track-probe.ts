declare global {
  /** Counts the tracks of the camera and the microphone that are still live. */
  var liveTracks: () => number;
}

/** Runs in a page before anything else: keeps hold of every device track that it is given. */
export const trackProbe = (): void => {
  const tracks = new Set<MediaStreamTrack>();
  const { mediaDevices } = navigator;
  const native = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async constraints => {
    const stream = await native(constraints);
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  globalThis.liveTracks = () => [...tracks].filter(({ readyState }) => readyState === 'live').length;
};
