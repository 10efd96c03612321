const NOTES = [392, 523.25];
const LENGTH = 0.55;

/** Plays two soft notes and settles when they have ended, false when the browser would not play them. */
export const playTestTone = async (signal: AbortSignal): Promise<boolean> => {
  const context = new AudioContext();
  const close = (): void => void (context.state === 'closed' || context.close());
  signal.addEventListener('abort', close);
  try {
    await context.resume();
    const notes = NOTES.map((frequency, index) => {
      const start = context.currentTime + index * LENGTH;
      const gain = new GainNode(context, { gain: 0 });
      const note = new OscillatorNode(context, { frequency });
      // A soft edge: a tone that starts at once clicks, and frightens in headphones.
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(0.18, start + 0.08);
      gain.gain.linearRampToValueAtTime(0, start + LENGTH);
      note.connect(gain).connect(context.destination);
      note.start(start);
      note.stop(start + LENGTH);
      return note;
    });
    await new Promise(resolve => {
      notes.at(-1)?.addEventListener('ended', resolve, { once: true });
      signal.addEventListener('abort', resolve, { once: true });
    });
    return !signal.aborted;
  } catch {
    return false;
  } finally {
    close();
    signal.removeEventListener('abort', close);
  }
};
