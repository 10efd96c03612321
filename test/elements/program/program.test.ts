import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { ApiClient } from '../../../src/api/api-client.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { register } from '../../../src/define/register.js';
import '../../../src/define/iop-program.js';
import type { IopProgram } from '../../../src/elements/program/program.js';
import { Probe } from '../support/probe.js';

customElements.define('test-probe', Probe);

const probe = (root: ParentNode, id = ''): Probe => {
  const found = root.querySelector<Probe>(`test-probe${id}`);
  if (!found) throw new Error(`no test-probe${id}`);
  return found;
};
const settled = async (...elements: readonly Element[]): Promise<void> => {
  for (const element of elements) await (element as Partial<Probe>).updateComplete;
  for (const element of elements) await (element as Partial<Probe>).updateComplete;
};
const deviceZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('a widget finds its program', () => {
  it('in the iop-program around it, however deep', async () => {
    const program = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/a" locale="es-MX" time-zone="America/Vancouver">
        <section><test-probe></test-probe></section>
      </iop-program>`,
    );
    const widget = probe(program);
    await settled(program, widget);
    expect(widget.program?.client).to.equal(program.program?.client);
    expect(widget.program?.client).to.be.instanceOf(ApiClient);
    expect(widget.program?.locale).to.equal('es-MX');
    expect(widget.program?.timeZone).to.equal('America/Vancouver');
    expect(widget.told.filter(({ program: found }) => found)).to.have.length(1);
  });

  it('by its own attributes when it stands alone', async () => {
    const widget = await fixture<Probe>(
      html`<test-probe endpoint="/api/b" time-zone="Asia/Tokyo"></test-probe>`,
    );
    expect(widget.program?.client).to.be.instanceOf(ApiClient);
    expect(widget.program?.locale).to.equal('en');
    expect(widget.program?.timeZone).to.equal('Asia/Tokyo');
    expect(widget.told).to.have.length(1);
  });

  it('nowhere, and waits without an error', async () => {
    const widget = await fixture<Probe>(html`<test-probe></test-probe>`);
    expect(widget.program).to.equal(undefined);
    expect(widget.told).to.deep.equal([]);
  });

  it('in the nearest iop-program, which takes from the outer one what it does not say itself', async () => {
    const outer = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/c" locale="en-US" time-zone="UTC">
        <iop-program locale="es"><test-probe></test-probe></iop-program>
      </iop-program>`,
    );
    const inner = outer.querySelector('iop-program') as IopProgram;
    const widget = probe(inner);
    await settled(outer, inner, widget);
    expect(widget.program?.client).to.equal(outer.program?.client);
    expect([widget.program?.locale, widget.program?.timeZone]).to.deep.equal(['es', 'UTC']);
    outer.timeZone = 'Asia/Tokyo';
    await settled(outer, inner, widget);
    expect(widget.program?.timeZone).to.equal('Asia/Tokyo');
  });

  it('with its own attributes before those around it, each by itself', async () => {
    const client = new ProgramClient({ endpoint: '/api/own' });
    const program = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/d" locale="en-GB" time-zone="UTC">
        <test-probe locale="es-AR" .client=${client}></test-probe>
      </iop-program>`,
    );
    const widget = probe(program);
    await settled(program, widget);
    expect(widget.program?.client).to.equal(client);
    expect([widget.program?.locale, widget.program?.timeZone]).to.deep.equal(['es-AR', 'UTC']);
  });
});

describe('a widget follows its program', () => {
  it('when its endpoint, locale or zone changes, told once each time', async () => {
    const program = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/e" locale="en" time-zone="UTC"
        ><test-probe></test-probe
      ></iop-program>`,
    );
    const widget = probe(program);
    await settled(program, widget);
    const first = widget.program;
    widget.told.length = 0;
    program.setAttribute('locale', 'es');
    await settled(program, widget);
    expect(widget.told).to.deep.equal([{ program: widget.program, before: first }]);
    expect(widget.program?.client).to.equal(first?.client);
    program.setAttribute('time-zone', 'Europe/Vienna');
    await settled(program, widget);
    expect(widget.program?.timeZone).to.equal('Europe/Vienna');
    program.setAttribute('endpoint', '/api/f');
    await settled(program, widget);
    expect(widget.program?.client).not.to.equal(first?.client);
    expect(widget.told).to.have.length(3);
    program.removeAttribute('endpoint');
    await settled(program, widget);
    expect(widget.told.at(-1)?.program).to.equal(undefined);
    expect(widget.told).to.have.length(4);
  });

  it('is not told when nothing changed', async () => {
    const program = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/g"><test-probe></test-probe></iop-program>`,
    );
    const widget = probe(program);
    await settled(program, widget);
    const { length } = widget.told;
    program.setAttribute('endpoint', '/api/g');
    program.requestUpdate();
    widget.requestUpdate();
    await settled(program, widget);
    expect(widget.told).to.have.length(length);
  });

  it('from one program to another, to none and back', async () => {
    const page = await fixture(html`
      <div>
        <iop-program id="a" endpoint="/api/h" locale="en"><test-probe></test-probe></iop-program>
        <iop-program id="b" endpoint="/api/i" locale="es"></iop-program>
        <div id="none"></div>
      </div>
    `);
    const [a, b] = [...page.querySelectorAll('iop-program')] as [IopProgram, IopProgram];
    const widget = probe(page);
    await settled(a, b, widget);
    const first = widget.program;
    widget.told.length = 0;
    b.append(widget);
    await settled(b, widget);
    expect(widget.program?.locale).to.equal('es');
    expect(widget.program?.client).to.equal(b.program?.client);
    // The program that it left is heard no more.
    a.locale = 'de';
    await settled(a, widget);
    expect(widget.program?.locale).to.equal('es');
    page.querySelector('#none')?.append(widget);
    await settled(widget);
    expect(widget.program).to.equal(undefined);
    a.append(widget);
    await settled(a, widget);
    expect(widget.program?.client).to.equal(first?.client);
    expect(widget.told.map(({ program }) => program?.locale)).to.deep.equal(['es', undefined, 'de']);
  });

  it('through a move inside it, and out of the page and back, without noticing', async () => {
    const program = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/j"
        ><div></div>
        <test-probe></test-probe
      ></iop-program>`,
    );
    const widget = probe(program);
    await settled(program, widget);
    const { length } = widget.told;
    program.querySelector('div')?.append(widget);
    await settled(widget);
    widget.remove();
    program.prepend(widget);
    await settled(widget);
    expect(widget.told).to.have.length(length);
    expect(widget.program?.client).to.equal(program.program?.client);
  });

  it('that is put around it later', async () => {
    const page = await fixture(html`<div><test-probe></test-probe></div>`);
    const widget = probe(page);
    const program = document.createElement('iop-program');
    program.endpoint = '/api/k';
    page.append(program);
    program.append(widget);
    await settled(program, widget);
    expect(widget.program?.client).to.equal(program.program?.client);
  });
});

describe('a way into the API', () => {
  const alone = (endpoint: string, more: Partial<Pick<Probe, 'tokenUrl' | 'getToken'>> = {}) =>
    fixture<Probe>(
      html`<test-probe
        endpoint=${endpoint}
        .tokenUrl=${more.tokenUrl ?? ''}
        .getToken=${more.getToken}
      ></test-probe>`,
    );

  it('is shared by widgets that say the same, and not by others', async () => {
    const getToken = () => 'a';
    const clientOf = async (...args: Parameters<typeof alone>) => (await alone(...args)).program?.client;
    const first = await clientOf('/api/l');
    expect(await clientOf('/api/l')).to.equal(first);
    expect(await clientOf('/api/m')).not.to.equal(first);
    const byUrl = await clientOf('/api/l', { tokenUrl: '/token' });
    expect(byUrl).not.to.equal(first);
    expect(await clientOf('/api/l', { tokenUrl: '/token' })).to.equal(byUrl);
    const byFunction = await clientOf('/api/l', { getToken });
    expect(await clientOf('/api/l', { getToken, tokenUrl: '/token' })).to.equal(byFunction);
    expect(await clientOf('/api/m', { getToken })).not.to.equal(byFunction);
    // Another function may speak for another person: what the first one fetched is not theirs to see.
    expect(await clientOf('/api/l', { getToken: () => 'a' })).not.to.equal(byFunction);
  });
});

describe('how a person reads', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('falls back to the page and the device when the page says what Intl does not know', async () => {
    document.documentElement.lang = 'es-CO';
    const widget = await fixture<Probe>(
      html`<test-probe endpoint="/api/n" locale="not a language" time-zone="Mars/Phobos"></test-probe>`,
    );
    expect([widget.program?.locale, widget.program?.timeZone]).to.deep.equal(['es-CO', deviceZone]);
    widget.locale = 'pt_BR';
    await widget.updateComplete;
    expect(widget.program?.locale).to.equal('pt-BR');
    document.documentElement.lang = '!';
    widget.locale = '';
    await widget.updateComplete;
    expect(widget.program?.locale).to.equal(navigator.language);
  });
});

describe('the theme', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));
  const schemeOf = (element: Element): string => getComputedStyle(element).colorScheme;
  const surfaceOf = (element: Element): string => {
    const mark = document.createElement('i');
    mark.style.background = 'var(--_surface)';
    element.shadowRoot?.append(mark);
    const { backgroundColor } = getComputedStyle(mark);
    mark.remove();
    return backgroundColor;
  };

  it('of a widget that stands alone is the one of the page, and writes no attribute', async () => {
    const widget = await fixture<Probe>(html`<test-probe endpoint="/api/o"></test-probe>`);
    expect(widget.hasAttribute('theme')).to.equal(false);
    expect(schemeOf(widget)).to.equal('normal');
    const light = surfaceOf(widget);
    await emulateMedia({ colorScheme: 'dark' });
    // A page that knows no dark scheme must not get a dark box.
    expect(surfaceOf(widget)).to.equal(light);
  });

  it('is what the attribute says, by property too', async () => {
    const widget = await fixture<Probe>(html`<test-probe endpoint="/api/o" theme="dark"></test-probe>`);
    const dark = surfaceOf(widget);
    expect(schemeOf(widget)).to.equal('dark');
    widget.theme = 'light';
    await widget.updateComplete;
    expect(widget.getAttribute('theme')).to.equal('light');
    const light = surfaceOf(widget);
    expect(light).not.to.equal(dark);
    widget.theme = 'auto';
    await widget.updateComplete;
    expect(schemeOf(widget)).to.equal('light dark');
    expect(surfaceOf(widget)).to.equal(light);
    await emulateMedia({ colorScheme: 'dark' });
    expect(surfaceOf(widget)).to.equal(dark);
    widget.removeAttribute('theme');
    await widget.updateComplete;
    expect(widget.theme).to.equal('');
    expect(schemeOf(widget)).to.equal('normal');
  });

  it('of a program is the one of the widgets in it that say nothing themselves', async () => {
    const program = await fixture<IopProgram>(
      html`<iop-program endpoint="/api/o" theme="dark">
        <test-probe></test-probe><test-probe id="light" theme="light"></test-probe>
      </iop-program>`,
    );
    expect(schemeOf(probe(program))).to.equal('dark');
    expect(schemeOf(probe(program, '#light'))).to.equal('light');
    expect(probe(program).hasAttribute('theme')).to.equal(false);
  });
});

describe('giving a class its tag', () => {
  const classOf = (version?: string): CustomElementConstructor => {
    const made = class extends HTMLElement {};
    return version === undefined ? made : Object.assign(made, { iopVersion: version });
  };
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('twice is silent, with the class itself and with a copy of the same version', () => {
    const one = classOf();
    register('test-twice', one);
    register('test-twice', one);
    register(
      'test-twice',
      Object.assign(classOf(), { iopVersion: (one as { iopVersion?: string }).iopVersion }),
    );
    expect(customElements.get('test-twice')).to.equal(one);
    expect(warnings).to.deep.equal([]);
  });

  it('never throws, not for a class with another tag and not for a tag that is none', () => {
    const one = classOf();
    register('test-first', one);
    register('test-second', one);
    register('nodash', classOf());
    expect(customElements.get('test-second')).to.equal(undefined);
    expect(warnings).to.deep.equal([]);
  });

  // Last in this file: the word is said once a page.
  it('of another version leaves the first one and says so once, for all tags', () => {
    const old = classOf('0.0.1');
    for (const tag of ['test-old-a', 'test-old-b', 'test-old-c']) {
      customElements.define(tag, tag === 'test-old-a' ? old : classOf('0.0.1'));
      register(tag, classOf());
    }
    expect(customElements.get('test-old-a')).to.equal(old);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<test-old-a>').and.to.contain('0.0.1');
  });
});
