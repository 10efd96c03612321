import { FakeRoom } from '../../../src/media/fake/fake-room.js';
import { PORTRAITS, portraitTrack, soundTrack } from '../../../src/media/fake/fake-track.js';
import { OpenViduRoom } from '../../../src/media/openvidu/openvidu-room.js';
import { itIsARoomPort, type FarSide, type FarSideOptions } from '../support/room-port-contract.js';
import { StubServer, type StubConnection } from '../support/stub-openvidu.js';

const fakeRoom = ({ joining = 'works' }: FarSideOptions = {}): FarSide => {
  const room = new FakeRoom({ joining });
  const people = new Map<string, { id: string; displayName: string }>();
  return {
    port: room,
    enter: person => {
      people.set(person.id, person);
      room.enter(person);
    },
    depart: id => room.depart(id),
    turn: (id, change) => {
      const person = people.get(id);
      if (person) room.enter({ ...person, ...change });
    },
    say: (topic, text, from) => room.receive(topic, text, from),
    drop: () => room.drop(),
    recover: () => room.recover(),
    end: how => (how === 'lost' ? void room.lose() : room.end(how)),
    sent: () => room.sent.map(({ topic, text }) => `${topic} ${text}`),
  };
};

const REASONS = {
  removed: 'forceDisconnectByUser',
  ended: 'sessionClosedByServer',
  lost: 'networkDisconnect',
};

const openViduRoom = ({ joining = 'works' }: FarSideOptions = {}): FarSide => {
  const server = new StubServer();
  if (joining === 'wait') server.connecting = () => new Promise(() => undefined);
  if (joining === 'refused')
    server.connecting = () => Promise.reject(Object.assign(new Error('refused'), { code: 401 }));
  if (joining === 'unreachable')
    server.connecting = () => {
      queueMicrotask(() => server.session?.emit('reconnecting'));
      return new Promise(() => undefined);
    };
  const [portrait] = PORTRAITS;
  server.tracks = ({ hasAudio, hasVideo }) => [
    ...(hasVideo && portrait ? [portraitTrack(portrait)] : []),
    ...(hasAudio ? [soundTrack()] : []),
  ];
  const people = new Map<string, StubConnection>();
  return {
    port: new OpenViduRoom({ load: () => Promise.resolve(server.library) }),
    enter: ({ id, displayName, camera = true, microphone = true }) => {
      const data = JSON.stringify({ participantId: id, displayName, role: 'member' });
      const connection = server.enter(`con_${id}`, data, 2_000 + people.size);
      people.set(id, connection);
      server.publish(connection, {
        hasAudio: true,
        hasVideo: true,
        audioActive: microphone,
        videoActive: camera,
      });
    },
    depart: id => {
      const connection = people.get(id);
      if (connection) server.leave(connection);
    },
    turn: (id, { camera, microphone }) => {
      const stream = people.get(id)?.stream;
      if (!stream) return;
      stream.videoActive = camera ?? stream.videoActive;
      stream.audioActive = microphone ?? stream.audioActive;
      server.session?.emit('streamPropertyChanged', { stream });
    },
    say: (topic, text, from) =>
      server.session?.emit('signal', { type: `signal:${topic}`, data: text, from: people.get(from) }),
    drop: () => server.session?.emit('reconnecting'),
    recover: () => server.session?.emit('reconnected'),
    end: how => server.session?.end(REASONS[how]),
    sent: () => server.signals.map(({ type, data }) => `${type} ${data}`),
  };
};

describe('the fake room', () => itIsARoomPort(fakeRoom));
describe('the room on openvidu-browser', () => itIsARoomPort(openViduRoom));
