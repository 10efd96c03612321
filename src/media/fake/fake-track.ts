/** How a drawn person looks: wall, skin, hair, clothes. */
export interface Portrait {
  readonly wall: string;
  readonly skin: string;
  readonly hair: string;
  readonly clothes: string;
}

export const PORTRAITS: readonly Portrait[] = [
  { wall: '#cfd6d2', skin: '#b98560', hair: '#2b2522', clothes: '#3f5a63' },
  { wall: '#d6cfc6', skin: '#7f543a', hair: '#231c19', clothes: '#7a7f8c' },
  { wall: '#c6cdd4', skin: '#e6c0a4', hair: '#8a6a42', clothes: '#5b6f5a' },
  { wall: '#cbd3cd', skin: '#e8c8b2', hair: '#b9b4ac', clothes: '#6c4f57' },
  { wall: '#d9d2cc', skin: '#c99672', hair: '#5d7480', clothes: '#44525c' },
  { wall: '#ddd3c4', skin: '#d9a57f', hair: '#4a3226', clothes: '#8d6a58' },
];

const draw = (canvas: CanvasRenderingContext2D, { wall, skin, hair, clothes }: Portrait): void => {
  const shape = (color: string, ...path: readonly [number, number, number, number][]): void => {
    canvas.fillStyle = color;
    for (const [x, y, rx, ry] of path) {
      canvas.beginPath();
      canvas.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
      canvas.fill();
    }
  };
  canvas.fillStyle = wall;
  canvas.fillRect(0, 0, 640, 480);
  shape(hair, [320, 196, 78, 98]);
  shape(skin, [320, 310, 28, 60]);
  shape(clothes, [320, 516, 176, 180]);
  shape(skin, [320, 336, 30, 16], [320, 216, 62, 76]);
  shape(hair, [320, 144, 66, 32]);
};

/** A picture that a camera could have given: a drawn person, still but live. Ends when it is stopped. */
export const portraitTrack = (portrait: Portrait): MediaStreamTrack => {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d');
  const [track] = canvas.captureStream(4).getVideoTracks();
  if (!context || !track) throw new Error('This browser cannot draw a video track.');
  draw(context, portrait);
  const timer = setInterval(() => {
    if (track.readyState === 'ended') clearInterval(timer);
    else draw(context, portrait);
  }, 250);
  return track;
};

let sound: AudioContext | undefined;

/** A microphone in a silent room, or in one with a steady tone. Ends when it is stopped. */
export const soundTrack = (volume = 0): MediaStreamTrack => {
  // Silence needs no AudioContext, which browsers complain about before the first press.
  if (!volume) return new RTCPeerConnection().addTransceiver('audio').receiver.track;
  // Browsers allow only a few of these at a time, and a room has many people.
  sound ??= new AudioContext();
  const out = sound.createMediaStreamDestination();
  const tone = new OscillatorNode(sound, { frequency: 220 });
  tone.connect(new GainNode(sound, { gain: volume })).connect(out);
  tone.start();
  const [track] = out.stream.getAudioTracks();
  if (!track) throw new Error('This browser cannot make a sound track.');
  const stop = track.stop.bind(track);
  track.stop = () => {
    stop();
    if (track.readyState === 'ended') tone.disconnect();
  };
  return track;
};
