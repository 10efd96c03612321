declare global {
  /** Counts the tracks of the camera and the microphone that are still live. */
  var liveTracks: () => number;
}

/** Runs in a page before anything else: remembers every device track that it is given, and keeps hold of none. */
export const trackProbe = (): void => {
  const tracks = new Set<WeakRef<MediaStreamTrack>>();
  const { mediaDevices } = navigator;
  const native = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async constraints => {
    const stream = await native(constraints);
    for (const track of stream.getTracks()) tracks.add(new WeakRef(track));
    return stream;
  };
  globalThis.liveTracks = () => [...tracks].filter(track => track.deref()?.readyState === 'live').length;
};
