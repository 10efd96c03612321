import type { Session } from 'openvidu-node-client';
import { FakeEngine } from './fake-engine.js';
import { openHouse, tokenFor, type MediaHouse } from './media-house.js';
import { RpcProbe } from './rpc-probe.js';

/** A server without media, and a session on it that is new for each test. */
export class Wire {
  readonly house: MediaHouse;
  readonly engine: FakeEngine;
  session: Session;

  constructor(house: MediaHouse, engine: FakeEngine, session: Session) {
    this.house = house;
    this.engine = engine;
    this.session = session;
  }

  async renew(): Promise<void> {
    this.engine.delay = Promise.resolve();
    this.session = await this.house.session();
  }

  /** Somebody new in the session. */
  async join(role: Parameters<typeof tokenFor>[1] = 'PUBLISHER', metadata = '') {
    return RpcProbe.join(this.house.server.port, await tokenFor(this.session, role), metadata);
  }
}

export const openWire = async (): Promise<Wire> => {
  const engine = new FakeEngine();
  const house = await openHouse({ engine, limits: { reconnectGrace: 1000, shortestPing: 50 } });
  return new Wire(house, engine, await house.session());
};

/** What somebody was told, by its names. */
export const methodsOf = (probe: RpcProbe): string[] => probe.notices.map(({ method }) => method);
