import { expect, fixture, html } from '@open-wc/testing';
import { autoload, type Loader } from '../../src/cdn/autoload.js';

let count = 0;
/** A tag that no other test has used: a tag stays defined for the life of the page. */
const freshTag = (): string => `autoload-probe-${++count}`;

const watchers: MutationObserver[] = [];
const watch = (...loaders: [tag: string, load: Loader][]): void => {
  watchers.push(autoload(document, new Map(loaders)));
};

/** A loader that defines its tag, and how often it was asked. */
const loaderOf = (tag: string): { load: Loader; readonly asked: number } => {
  let asked = 0;
  return {
    load: async () => {
      asked += 1;
      customElements.define(tag, class extends HTMLElement {});
    },
    get asked() {
      return asked;
    },
  };
};

const put = async (tag: string): Promise<HTMLElement> => {
  const box = await fixture<HTMLElement>(html`<section><p></p></section>`);
  box.querySelector('p')?.append(document.createElement(tag));
  return box;
};

describe('autoload', () => {
  afterEach(() => {
    for (const watcher of watchers.splice(0)) watcher.disconnect();
  });

  it('defines what already stands in the page', async () => {
    const tag = freshTag();
    const { load } = loaderOf(tag);
    await put(tag);
    watch([tag, load]);
    await customElements.whenDefined(tag);
  });

  it('defines what comes later, by itself or deep inside something else', async () => {
    const [alone, deep] = [freshTag(), freshTag()];
    watch([alone, loaderOf(alone).load], [deep, loaderOf(deep).load]);
    const box = await fixture(html`<div></div>`);
    box.append(document.createElement(alone));
    box.insertAdjacentHTML('beforeend', `<div><ul><li><${deep}></${deep}></li></ul></div>`);
    await Promise.all([alone, deep].map(tag => customElements.whenDefined(tag)));
  });

  it('fetches nothing that the page does not use, and each thing once', async () => {
    const [used, unused] = [freshTag(), freshTag()];
    const [first, second] = [loaderOf(used), loaderOf(unused)];
    watch([used, first.load], [unused, second.load]);
    await put(used);
    await put(used);
    await customElements.whenDefined(used);
    await put(used);
    expect([first.asked, second.asked]).to.deep.equal([1, 0]);
  });

  it('says that a fetch went wrong, and tries again with the next element', async () => {
    const tag = freshTag();
    const { load } = loaderOf(tag);
    const reported: unknown[] = [];
    const { reportError } = globalThis;
    const said = new Promise<void>(resolve => {
      globalThis.reportError = error => {
        reported.push(error);
        resolve();
      };
    });
    let online = false;
    const offline = new TypeError('Failed to fetch');
    watch([tag, async () => (online ? load() : Promise.reject(offline))]);
    try {
      await put(tag);
      await said;
      expect(reported).to.deep.equal([offline]);
      online = true;
      await put(tag);
      await customElements.whenDefined(tag);
    } finally {
      globalThis.reportError = reportError;
    }
  });
});
