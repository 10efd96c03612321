/** The parts of openvidu-browser that are used, so that tests can stand in for it. */
export type Library = Pick<typeof import('openvidu-browser'), 'OpenVidu'>;

const page = globalThis as unknown as Record<string, unknown>;

/** Until the function that it returns is called, nothing can put a listener on the window. For synchronous work only. */
const deafen = (): (() => void) => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'addEventListener');
  Object.defineProperty(globalThis, 'addEventListener', {
    configurable: true,
    writable: true,
    value: () => undefined,
  });
  return () => {
    if (own) Object.defineProperty(globalThis, 'addEventListener', own);
    else delete page['addEventListener'];
  };
};

const GLOBALS = [
  'getScreenId',
  'getScreenConstraints',
  'getChromeExtensionStatus',
  'onerror',
  'onunhandledrejection',
] as const;

/** Until the function that it returns is called, whatever is done to the page is undone then, and the console is mute. */
const contain = (): (() => void) => {
  const before = GLOBALS.map(key => [key, key in page, page[key]] as const);
  const { console } = globalThis;
  const silent = (): void => undefined;
  globalThis.console = { log: silent, info: silent, debug: silent, warn: silent, error: silent } as Console;
  const hear = deafen();
  return () => {
    hear();
    globalThis.console = console;
    for (const [key, had, value] of before)
      if (had) page[key] = value;
      else delete page[key];
  };
};

const FIRST_LOOK = '__jsnlog_configure';

/**
 * Evaluates openvidu-browser so that nothing of it stays on the page. Left alone it sets three globals, adds a
 * `message` listener that throws on messages which it does not know, takes the window's error handlers (its logger
 * posts uncaught errors to a server), and keeps hold of the console, onto which it writes tokens and message texts.
 *
 * Evaluation is synchronous, and the first thing in it is a look for a global named `__jsnlog_configure`. What
 * happens between that look and the next microtask is therefore the library's own doing, never the page's.
 */
export const evaluateContained = async <T>(load: () => Promise<T>): Promise<T> => {
  const configured = Object.getOwnPropertyDescriptor(globalThis, FIRST_LOOK);
  let armed = true;
  const disarm = (): void => {
    armed = false;
    if (configured) Object.defineProperty(globalThis, FIRST_LOOK, configured);
    else delete page[FIRST_LOOK];
  };
  Object.defineProperty(globalThis, FIRST_LOOK, {
    configurable: true,
    get: (): unknown => {
      disarm();
      queueMicrotask(contain());
      return page[FIRST_LOOK];
    },
  });
  try {
    return await load();
  } finally {
    // It was evaluated before, by the page or by an earlier join.
    if (armed) disarm();
  }
};

/** Loads openvidu-browser, the first time that somebody joins. */
export const loadLibrary = async (): Promise<Library> => {
  const loaded: Library & { default?: Library } = await evaluateContained(() => import('openvidu-browser'));
  // It is CommonJS: some bundlers give its exports by name, others only as the default.
  return (loaded.OpenVidu as Library['OpenVidu'] | undefined) ? loaded : (loaded.default ?? loaded);
};

/** One of its objects, quiet and without the listener that it would never take off again. */
export const createOpenVidu = (
  { OpenVidu }: Library,
  iceServers: readonly RTCIceServer[],
): InstanceType<Library['OpenVidu']> => {
  const hear = deafen();
  let openvidu: InstanceType<Library['OpenVidu']>;
  try {
    openvidu = new OpenVidu();
  } finally {
    hear();
  }
  openvidu.enableProdMode();
  openvidu.setAdvancedConfiguration({
    rtcConfiguration: {
      // Without a list it picks public STUN servers at random. An empty one stops that, and so does the media
      // server's own. Read anew for each connection, because the library writes into what it is given.
      get iceServers() {
        const own = iceServers.length ? iceServers : (openvidu.iceServers as RTCIceServer[] | undefined);
        return (own ?? []).map(server => ({ ...server }));
      },
    },
  });
  // The media server's address can tell the library to post the page's console to it.
  Object.defineProperty(openvidu, 'sendBrowserLogs', { get: () => 'disabled', set: () => undefined });
  // Called while the socket is down, it throws where nobody can catch it. An error in the answer can be handled.
  const send = openvidu.sendRequest.bind(openvidu);
  openvidu.sendRequest = (method: string, params: unknown, callback?: unknown): void => {
    try {
      send(method, params, callback);
    } catch (error) {
      refuse(error, params, callback);
    }
  };
  return openvidu;
};

/** Answers a request with an error. Its parameters may be left out. */
const refuse = (error: unknown, params: unknown, callback: unknown): void => {
  const answer = typeof params === 'function' ? params : callback;
  if (typeof answer === 'function') (answer as (error: unknown) => void)(error);
};

/**
 * Lets no request go out any more. A publication that is under way when the stay ends goes on sending, and each of its
 * messages to a closed socket is an error on the page's console.
 */
export const endRequests = (openvidu: { sendRequest: unknown }): void => {
  openvidu.sendRequest = (_method: string, params: unknown, callback?: unknown): void =>
    refuse(new Error('The stay is over.'), params, callback);
};
