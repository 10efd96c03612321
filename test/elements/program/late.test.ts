import { expect, fixture, html } from '@open-wc/testing';
import { ApiClient } from '../../../src/api/api-client.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { Probe } from '../support/probe.js';
import { waitUntil } from '../support/wait-until.js';

// Nothing is defined when this file begins: each test finds the page as the ones before it left it.
describe('a page whose modules come late', () => {
  it('has its widgets before its program', async () => {
    customElements.define('test-probe', Probe);
    const page = await fixture(html`
      <div>
        <iop-program endpoint="/api/late" locale="es"><test-probe></test-probe></iop-program>
      </div>
    `);
    const widget = page.querySelector<Probe>('test-probe') as Probe;
    await widget.updateComplete;
    expect(widget.program).to.equal(undefined);
    await import('../../../src/define/iop-program.js');
    await waitUntil(() => widget.program);
    expect(widget.program?.locale).to.equal('es');
    expect(widget.program?.client).to.be.instanceOf(ApiClient);
  });

  it('has its program before its widgets, and what was set on them before they knew what they are', async () => {
    const client = new ProgramClient({ endpoint: '/api/early' });
    const page = await fixture(html`
      <iop-program locale="es" time-zone="UTC"><test-probe-late></test-probe-late></iop-program>
    `);
    const widget = page.querySelector('test-probe-late') as Probe;
    widget.client = client;
    widget.locale = 'en-GB';
    customElements.define('test-probe-late', class extends Probe {});
    await widget.updateComplete;
    expect(widget.program?.client).to.equal(client);
    expect([widget.program?.locale, widget.program?.timeZone]).to.deep.equal(['en-GB', 'UTC']);
  });

  it('gets a nearer program later, which takes over its widgets', async () => {
    const page = await fixture(html`
      <iop-program endpoint="/api/outer" locale="en" time-zone="UTC">
        <test-late-program locale="es"><test-probe></test-probe></test-late-program>
      </iop-program>
    `);
    const widget = page.querySelector<Probe>('test-probe') as Probe;
    await widget.updateComplete;
    await waitUntil(() => widget.program?.locale === 'en');
    const { IopProgram } = await import('../../../src/elements/program/program.js');
    customElements.define('test-late-program', class extends IopProgram {});
    await waitUntil(() => widget.program?.locale === 'es');
    expect(widget.program?.timeZone).to.equal('UTC');
  });

  it('puts its widgets on in a fragment', async () => {
    const page = await fixture(html`<iop-program endpoint="/api/fragment"></iop-program>`);
    const fragment = document.createDocumentFragment();
    const widget = new Probe();
    fragment.append(widget);
    expect(widget.program).to.equal(undefined);
    page.append(fragment);
    await widget.updateComplete;
    expect(widget.program?.client).to.be.instanceOf(ApiClient);
  });
});
