import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import type { LiveEvent } from '../../../src/api/events/event-hub.js';
import type { ProgramContext } from '../../../src/context/program-context.js';
import { AlarmController } from '../../../src/controllers/alarm.js';
import { LiveController } from '../../../src/controllers/live.js';
import { LoadController } from '../../../src/controllers/load.js';
import { LocalizeController } from '../../../src/controllers/localize.js';
import { OnlineController } from '../../../src/controllers/online.js';
import type { Catalogue } from '../../../src/i18n/catalogue.js';
import { waitUntil } from '../support/wait-until.js';

/** Any element; what it does is its controllers'. */
class Host extends LitElement {
  program: ProgramContext | undefined;
}
customElements.define('test-host', Host);

const hostOf = async <C extends ReactiveController>(
  make: (host: Host & ReactiveControllerHost) => C,
): Promise<{ host: Host; controller: C }> => {
  const host = new Host();
  const controller = make(host);
  await fixture(html`<div>${host}</div>`);
  await host.updateComplete;
  return { host, controller };
};

/** A promise that is settled by hand. */
const deferred = <T>() => {
  let resolve = (_value: T): void => undefined;
  let reject = (_reason: unknown): void => undefined;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
};

describe('LoadController', () => {
  /** A run that is settled by hand, once per start. */
  const runs = () => {
    const started: (ReturnType<typeof deferred<string>> & { signal: AbortSignal })[] = [];
    const run = (signal: AbortSignal): Promise<string> => {
      const one = { ...deferred<string>(), signal };
      started.push(one);
      return one.promise;
    };
    return { started, run, last: () => started.at(-1) as (typeof started)[number] };
  };
  const make = () => hostOf(host => new LoadController<string>(host));

  it('goes from loading to ready, and keeps what is there through a refresh and its failure', async () => {
    const { controller } = await make();
    const { run, last } = runs();
    expect(controller.status).to.equal('initial');
    void controller.start(run);
    expect(controller.status).to.equal('loading');
    last().resolve('one');
    await waitUntil(() => controller.status === 'ready');
    const refreshed = controller.refresh();
    expect([controller.status, controller.value]).to.deep.equal(['ready', 'one']);
    const fault = new Error('no');
    last().reject(fault);
    await refreshed;
    expect([controller.status, controller.value, controller.error]).to.deep.equal(['error', 'one', fault]);
    const again = controller.refresh();
    // Never an error without its reason.
    expect([controller.status, controller.error]).to.deep.equal(['ready', undefined]);
    last().resolve('two');
    await again;
    expect(controller.value).to.equal('two');
  });

  it('drops an answer that was overtaken, and ends its run', async () => {
    const { controller } = await make();
    const { run, started } = runs();
    void controller.start(run);
    void controller.start(run);
    expect(started[0]?.signal.aborted).to.equal(true);
    started[1]?.resolve('new');
    await waitUntil(() => controller.status === 'ready');
    started[0]?.resolve('old');
    await started[0]?.promise;
    expect(controller.value).to.equal('new');
    void controller.refresh();
    controller.set('written');
    started[2]?.resolve('read before it was written');
    await started[2]?.promise;
    expect(controller.value).to.equal('written');
  });

  it('ends its run when the host is taken out, and runs again when it is put back', async () => {
    const { host, controller } = await make();
    const { run, started, last } = runs();
    const parent = host.parentElement;
    void controller.start(run);
    host.remove();
    expect(last().signal.aborted).to.equal(true);
    last().reject(last().signal.reason);
    await host.updateComplete;
    expect(started).to.have.length(1);
    parent?.append(host);
    await waitUntil(() => started.length === 2);
    last().resolve('one');
    await waitUntil(() => controller.value === 'one');
    // A refresh that was cut short is made up for; one that was not needed is not made.
    void controller.refresh();
    parent?.append(host);
    await waitUntil(() => started.length === 4);
    last().resolve('two');
    await waitUntil(() => controller.value === 'two');
    host.remove();
    parent?.append(host);
    await host.updateComplete;
    await host.updateComplete;
    expect(started).to.have.length(4);
  });

  it('does not ask the program that the host has just left', async () => {
    const { host, controller } = await make();
    const [before, after] = [runs(), runs()];
    void controller.start(before.run);
    const parent = host.parentElement;
    host.remove();
    parent?.append(host);
    void controller.start(after.run);
    await host.updateComplete;
    await host.updateComplete;
    expect([before.started.length, after.started.length]).to.deep.equal([1, 1]);
  });

  it('forgets everything when it is cleared', async () => {
    const { host, controller } = await make();
    const { run, started } = runs();
    void controller.start(run);
    controller.clear();
    expect(started[0]?.signal.aborted).to.equal(true);
    await controller.refresh();
    host.parentElement?.append(host);
    await host.updateComplete;
    expect(started).to.have.length(1);
    expect([controller.status, controller.value]).to.deep.equal(['initial', undefined]);
  });
});

describe('LocalizeController', () => {
  interface Words {
    hello: string;
  }
  const client = new ProgramClient({ endpoint: '/api' });
  const catalogueOf = (es: () => Promise<Words>): Catalogue<Words> => ({
    en: { hello: 'Hello' },
    others: {
      es: async () => ({ words: await es() }),
      ar: () => Promise.resolve({ words: { hello: 'مرحبا' } }),
    },
  });
  const make = async (catalogue: Catalogue<Words>, locale: string) => {
    const made = await hostOf(host => {
      host.program = { client, locale, timeZone: 'UTC' };
      return new LocalizeController(host, catalogue);
    });
    const speak = async (next: string): Promise<void> => {
      made.host.program = { client, locale: next, timeZone: 'UTC' };
      made.host.requestUpdate();
      await made.host.updateComplete;
    };
    return { ...made, speak };
  };

  it('says which language it speaks only when it does', async () => {
    const spanish = deferred<Words>();
    const { controller, speak } = await make(
      catalogueOf(() => spanish.promise),
      'es-MX',
    );
    expect([controller.language, controller.words.hello, controller.pending]).to.deep.equal([
      'en',
      'Hello',
      true,
    ]);
    spanish.resolve({ hello: 'Hola' });
    await waitUntil(() => !controller.pending);
    expect([controller.language, controller.words.hello]).to.deep.equal(['es', 'Hola']);
    expect(controller.common.next).to.equal('Siguiente');
    expect(controller.reader).to.deep.equal({ locale: 'es-MX', timeZone: 'UTC' });
    await speak('ar-EG');
    await waitUntil(() => controller.language === 'ar');
    expect(controller.direction).to.equal('rtl');
    await speak('fr-FR');
    await waitUntil(() => controller.language === 'en');
    expect([controller.words.hello, controller.common.next, controller.direction]).to.deep.equal([
      'Hello',
      'Next',
      'ltr',
    ]);
  });

  it('is not overtaken by words that come late', async () => {
    const spanish = deferred<Words>();
    const { controller, speak } = await make(
      catalogueOf(() => spanish.promise),
      'es',
    );
    await speak('ar');
    await waitUntil(() => controller.language === 'ar');
    spanish.resolve({ hello: 'Hola' });
    await spanish.promise;
    await speak('ar-SA');
    expect(controller.words.hello).to.equal('مرحبا');
  });

  it('speaks English, and says so, when the words can not be had, and asks again when it is put back', async () => {
    let asked = 0;
    const { host, controller, speak } = await make(
      catalogueOf(() =>
        asked++ ? Promise.resolve({ hello: 'Hola' }) : Promise.reject(new Error('offline')),
      ),
      'es',
    );
    await waitUntil(() => !controller.pending);
    expect([controller.language, controller.words.hello]).to.deep.equal(['en', 'Hello']);
    await speak('es');
    expect(asked).to.equal(1);
    host.parentElement?.append(host);
    host.requestUpdate();
    await waitUntil(() => controller.language === 'es');
    expect(controller.words.hello).to.equal('Hola');
  });
});

describe('LiveController', () => {
  const open = (memory: MemoryProgram): number =>
    memory.calls.filter(operation => operation === 'streamEvents').length;
  const clientOf = (memory: MemoryProgram) =>
    new ProgramClient({ endpoint: 'http://memory.example/api/v1', getToken: () => 'm', fetch: memory.fetch });
  const make = async (client: ProgramClient | undefined, enabled: () => boolean = () => true) => {
    const heard: LiveEvent[] = [];
    const { host } = await hostOf(made => {
      made.program = client && { client, locale: 'en', timeZone: 'UTC' };
      return new LiveController(made, event => heard.push(event), enabled);
    });
    return { host, heard, types: () => heard.map(({ type }) => type) };
  };

  it('hears over one connection with others, while it is on the page', async () => {
    const memory = new MemoryProgram();
    const client = clientOf(memory);
    const one = await make(client);
    const other = await make(client);
    await waitUntil(() => one.heard.length === 1);
    memory.emit('message.sent', 'message-1');
    await waitUntil(() => other.types().includes('message.sent'));
    expect(one.types()).to.deep.equal(['resync', 'message.sent']);
    expect(open(memory)).to.equal(1);
    one.host.remove();
    memory.emit('message.sent', 'message-2');
    await waitUntil(() => other.types().filter(type => type === 'message.sent').length === 2);
    expect(one.types()).to.deep.equal(['resync', 'message.sent']);
    const begun = (): number => other.types().filter(type => type === 'resync').length;
    // One, or none where the connection was there before it.
    const before = begun();
    // The last one closes it, though it renders once more, and whoever comes next opens it again.
    other.host.remove();
    other.host.requestUpdate();
    await other.host.updateComplete;
    memory.emit('message.sent', 'message-3');
    const third = await make(client);
    await waitUntil(() => third.heard.length === 1);
    expect(open(memory)).to.equal(2);
    // Had it gone on listening, it would have heard the new connection begin.
    expect(begun()).to.equal(before);
  });

  it('hears through a move, and after it was taken out and put back', async () => {
    const memory = new MemoryProgram();
    const { host, heard, types } = await make(clientOf(memory));
    await waitUntil(() => heard.length === 1);
    const parent = host.parentElement;
    parent?.append(host);
    await waitUntil(() => heard.length === 2);
    host.remove();
    parent?.append(host);
    await waitUntil(() => heard.length === 3);
    memory.emit('session.updated', 'session-1');
    await waitUntil(() => types().at(-1) === 'session.updated');
    expect(types()).to.deep.equal(['resync', 'resync', 'resync', 'session.updated']);
  });

  it('opens nothing until it is wanted, and changes with the program', async () => {
    const [first, second] = [new MemoryProgram(), new MemoryProgram()];
    let wanted = false;
    const { host, heard } = await make(clientOf(first), () => wanted);
    expect(open(first)).to.equal(0);
    wanted = true;
    host.requestUpdate();
    await waitUntil(() => heard.length === 1);
    host.program = { client: clientOf(second), locale: 'en', timeZone: 'UTC' };
    host.requestUpdate();
    await waitUntil(() => heard.length === 2);
    first.emit('session.updated', 'session-1');
    second.emit('session.updated', 'session-2');
    await waitUntil(() => heard.length === 3);
    expect(heard[2]).to.include({ type: 'session.updated', resourceId: 'session-2' });
  });
});

describe('AlarmController', () => {
  it('renders its host at the next moment, and never after it was taken out', async () => {
    const rings: (() => void)[] = [];
    const { setTimeout: real } = window;
    window.setTimeout = ((ring: () => void) => rings.push(ring)) as typeof setTimeout;
    try {
      const { host } = await hostOf(
        made =>
          new AlarmController(
            made,
            () => 1_000,
            () => 0,
          ),
      );
      expect(rings).to.have.length(1);
      rings[0]?.();
      await host.updateComplete;
      expect(rings).to.have.length(2);
      host.remove();
      host.requestUpdate();
      await host.updateComplete;
      expect(rings).to.have.length(2);
    } finally {
      window.setTimeout = real;
    }
  });
});

describe('OnlineController', () => {
  it('tells the host of each change, and nothing after it has left', async () => {
    let updates = 0;
    const { host, controller } = await hostOf(made => {
      made.addController({
        hostUpdate: () => {
          updates++;
        },
      });
      return new OnlineController(made);
    });
    const before = updates;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      window.dispatchEvent(new Event('offline'));
      await host.updateComplete;
      expect(updates).to.equal(before + 1);
      expect(controller.online).to.equal(false);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
    window.dispatchEvent(new Event('online'));
    await host.updateComplete;
    expect(updates).to.equal(before + 2);
    expect(controller.online).to.equal(true);
    host.remove();
    window.dispatchEvent(new Event('online'));
    await host.updateComplete;
    expect(updates).to.equal(before + 2);
  });
});
