/** Sound that a page has received so far, of everybody together. */
export interface Sound {
  readonly packets: number;
  readonly lost: number;
  /** Samples played, and those of them that were made up because nothing had come. */
  readonly samples: number;
  readonly madeUp: number;
  /** Pictures decoded. */
  readonly frames: number;
}

declare global {
  /** Counts the sound that has come in. */
  var soundSoFar: () => Promise<Sound>;
}

/** Runs in a page before anything else: remembers every connection that it makes. */
export const soundProbe = (): void => {
  const connections = new Set<RTCPeerConnection>();
  const { prototype } = RTCPeerConnection;
  const native = Object.getOwnPropertyDescriptor(prototype, 'setRemoteDescription')?.value as (
    ...args: unknown[]
  ) => Promise<void>;
  Reflect.set(prototype, 'setRemoteDescription', function (this: RTCPeerConnection, ...args: unknown[]) {
    connections.add(this);
    return native.apply(this, args);
  });
  globalThis.soundSoFar = async () => {
    const total = { packets: 0, lost: 0, samples: 0, madeUp: 0, frames: 0 };
    for (const connection of connections)
      for (const stats of (await connection.getStats()).values() as Iterable<Record<string, unknown>>) {
        if (stats['type'] !== 'inbound-rtp') continue;
        total.frames += Number(stats['framesDecoded'] ?? 0);
        if (stats['kind'] !== 'audio') continue;
        total.packets += Number(stats['packetsReceived'] ?? 0);
        total.lost += Number(stats['packetsLost'] ?? 0);
        total.samples += Number(stats['totalSamplesReceived'] ?? 0);
        total.madeUp += Number(stats['concealedSamples'] ?? 0);
      }
    return total;
  };
};
