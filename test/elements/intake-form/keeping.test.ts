import { expect } from '@open-wc/testing';
import { clear, createStore, entries } from 'idb-keyval';
import { sampleMe } from '../../../src/api/memory/samples/clinic.js';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import { DraftVault } from '../../../src/elements/intake-form/draft-vault.js';
import { FileVault } from '../../../src/elements/intake-form/questions/file-vault.js';
import { jpeg } from '../../unit/support/pictures.js';
import {
  TITLES,
  allByRole,
  arrive,
  byRole,
  draftOf,
  intake,
  patience,
  pick,
  press,
  root,
  saved,
  says,
  text,
  type,
  walkTo,
  type Stage,
  type StageOptions,
} from './stage.js';
import { waitUntil } from '../support/wait-until.js';

const CANARY = 'canary in the garden';
const store = () => createStore('iop-elements', 'drafts');

/** What lies on the disk for drafts, without the key. */
const sealed = async (): Promise<{ name: string; bytes: string }[]> =>
  (await entries<string, { data?: ArrayBuffer }>(store())).flatMap(([name, { data }]) =>
    data ? [{ name, bytes: new TextDecoder('latin1').decode(data) }] : [],
  );

const online = (is: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { value: is, configurable: true });
  window.dispatchEvent(new Event(is ? 'online' : 'offline'));
};

/** Somebody with an account, at the third question, when the network goes. */
const offlineWith = async (words: string, options: StageOptions = {}): Promise<Stage> => {
  const stage = await intake({ storage: true, ...options });
  await walkTo(stage, 3);
  await saved(stage, { name: 'Maya' });
  online(false);
  await type(stage, words);
  await waitUntil(async () => (await sealed()).length === 1, 'it is kept', patience);
  return stage;
};

describe('answers that cannot be saved', () => {
  beforeEach(() => clear(store()));
  afterEach(() => {
    delete (navigator as { onLine?: boolean }).onLine;
  });

  it('are on the device when the tab is gone, for the same person, and are saved when there is a network', async () => {
    const stage = await offlineWith(CANARY);
    const { draft } = stage.memory.data;
    // As a tab that is killed: nothing of it gets to do anything more.
    stage.memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 }, 1000);
    stage.element.remove();
    online(true);
    const again = await intake({ storage: true, data: { draft } });
    await saved(again, { name: 'Maya', story: CANARY });
    await arrive(again, TITLES[2]);
    expect((byRole(again, 'textbox') as HTMLTextAreaElement).value).to.equal(CANARY);
    await waitUntil(async () => (await sealed()).length === 0, 'nothing stays once it is saved', patience);
  });

  it('lie there encrypted, under a name that tells nobody’s', async () => {
    await offlineWith(CANARY);
    const [kept] = await sealed();
    expect(kept?.bytes).to.not.match(/canary|garden|Maya|story|answers/);
    expect(kept?.name).to.match(/^[0-9a-f]{64}$/);
    const key = (await entries<string, CryptoKey>(store())).find(([name]) => name === 'key')?.[1];
    expect(key?.extractable).to.equal(false);
  });

  it('have no file with them that was to be kept after the person had left', async () => {
    const vault = await DraftVault.open('person-ana', 'a-form');
    let isHere = true;
    const files = new FileVault(() => Promise.resolve(isHere ? vault : null));
    const kept = (key: string) =>
      files.keep({ linkId: 'card', name: `${key}.jpg`, type: 'image/jpeg', key }, new Blob([key]));
    await kept('before');
    isHere = false;
    await kept('after');
    expect(await files.look()).to.deep.equal([]);
    isHere = true;
    expect((await files.look()).map(({ key }) => key)).to.deep.equal(['before']);
  });

  it('have their files with them, which are sent whatever question is shown', async () => {
    const form = sampleFormOfEveryType();
    const at = (currentItem: string): Promise<Stage> => {
      const draft = draftOf({ name: 'Maya' }, { formVersion: 2, currentItem });
      return intake({ storage: true, data: { form, draft } });
    };
    const stage = await at('card');
    await arrive(stage, 'A photo of your insurance card');
    // As a tab that is killed: nothing of it reaches the clinic later.
    stage.memory.fail('uploadIntakeFile', { code: 'unavailable', status: 503 }, 1000);
    online(false);
    const input = root(stage).querySelector<HTMLInputElement>('#answer') as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File([jpeg()], `${CANARY}.jpg`, { type: 'image/jpeg' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await says(stage, 'On this device only');
    // Another test's answers may still come here: only what belongs to this one is looked at.
    const list = await (await DraftVault.open(sampleMe().id, form.id)).place('files');
    const isListed = async (): Promise<boolean> => (await list.get()) !== null;
    await waitUntil(isListed, 'the file and the list of files', patience);
    for (const { bytes, name } of await sealed()) {
      expect(bytes).to.not.match(/canary|garden|JFIF|image.jpeg/);
      expect(name).to.match(/^[0-9a-f]{64}$/);
    }
    stage.element.remove();

    online(true);
    const again = await at('pronouns');
    await arrive(again, 'Which words should we use for you?');
    await waitUntil(() => again.memory.data.files.length === 1, 'it is with the clinic', patience);
    await waitUntil(() => again.memory.data.draft?.answers['card'] !== undefined, 'it is named', patience);
    const [file] = again.memory.data.files;
    expect(again.memory.data.draft?.answers['card']).to.deep.equal([
      { id: file?.id, name: `${CANARY}.jpg`, type: 'image/jpeg', size: file?.size },
    ]);
    await waitUntil(async () => !(await isListed()), 'nothing stays once it is saved', patience);
    // Its bytes, and 16 that tell whether they are whole.
    const isFile = ({ bytes }: { bytes: string }): boolean => bytes.length === (file?.size ?? 0) + 16;
    await waitUntil(async () => !(await sealed()).some(isFile), 'nor does the file itself', patience);
  });

  it('are found on a device that takes its time, however late, beside what was said meanwhile', async () => {
    const first = await offlineWith(CANARY);
    const { draft } = first.memory.data;
    if (!draft) throw new Error('nothing was saved');
    first.memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 }, 1000);
    first.element.remove();
    online(true);
    const { subtle } = crypto;
    const decrypt = subtle.decrypt.bind(subtle);
    let answer: (() => void) | undefined;
    const slow = new Promise<void>(resolve => (answer = resolve));
    subtle.decrypt = (...args) => slow.then(() => decrypt(...args));
    try {
      // Where they were may not have been saved any more when the network went.
      const again = await intake({ storage: true, data: { draft: { ...draft, currentItem: 'story' } } });
      // The form is there without it, and somebody goes on.
      await arrive(again, TITLES[2]);
      expect((byRole(again, 'textbox') as HTMLTextAreaElement).value).to.equal('');
      await press(again, 'Back');
      await arrive(again, TITLES[1]);
      await pick(again, 'Worry or panic');
      await saved(again, { name: 'Maya', concerns: ['anxiety'] });
      expect(await sealed(), 'nothing is cleared that was not read').to.have.length(1);
      answer?.();
      await saved(again, { name: 'Maya', concerns: ['anxiety'], story: CANARY });
      expect(text(again)).to.include(TITLES[1]);
    } finally {
      subtle.decrypt = decrypt;
    }
  });

  it('are on the device before anybody goes on from them, and nobody is held up where they can’t be', async () => {
    const stage = await offlineWith(CANARY);
    const { subtle } = crypto;
    const encrypt = subtle.encrypt.bind(subtle);
    const onDisk = async (): Promise<Record<string, unknown>> => {
      const vault = await DraftVault.open(sampleMe().id, stage.memory.data.form.id);
      return { ...(await vault.look())?.answers };
    };
    let write: (() => void) | undefined;
    const slow = new Promise<void>(resolve => (write = resolve));
    try {
      subtle.encrypt = (...args) => slow.then(() => encrypt(...args));
      await type(stage, ' at night');
      await press(stage, 'Next');
      await press(stage, 'Next');
      await waitUntil(() => allByRole(stage, 'button', 'Saving').length === 1, 'it is shown');
      expect(text(stage)).to.include(TITLES[2]);
      write?.();
      await arrive(stage, TITLES[3]);
      expect(await onDisk()).to.include({ story: `${CANARY} at night` });

      subtle.encrypt = () => new Promise(() => undefined);
      await press(stage, 'Skip for now');
      await arrive(stage, TITLES[4]);
    } finally {
      subtle.encrypt = encrypt;
    }
  });

  it('are seen by nobody else on the same device', async () => {
    const first = await offlineWith(CANARY);
    first.element.remove();
    online(true);
    const second = await intake({
      storage: true,
      data: { me: { ...sampleMe(), id: 'person-other', displayName: 'Kim' }, draft: null },
    });
    await press(second, 'Start');
    await arrive(second, TITLES[0]);
    expect(text(second)).to.not.include('canary');
    expect(JSON.stringify(second.memory.data.draft)).to.not.include('canary');
    expect(await sealed()).to.have.length(1);
  });

  it('are brought together with what was said on another device meanwhile, and both are kept to choose from', async () => {
    const first = await offlineWith(CANARY);
    const { draft } = first.memory.data;
    first.element.remove();
    online(true);
    if (!draft) throw new Error('nothing was saved');
    const again = await intake({
      storage: true,
      data: {
        draft: {
          ...draft,
          version: draft.version + 1,
          answers: { ...draft.answers, story: 'From the phone', concerns: ['anxiety'] },
        },
      },
    });
    // Here stands what was said here, and at the API what was said there, until the person has chosen.
    await arrive(again, TITLES[2]);
    expect((byRole(again, 'textbox') as HTMLTextAreaElement).value).to.equal(CANARY);
    expect(again.memory.data.draft?.answers).to.include({ story: 'From the phone' });
  });

  it('are not kept where the page says so', async () => {
    const stage = await intake({ storage: false });
    await walkTo(stage, 3);
    await saved(stage, { name: 'Maya' });
    online(false);
    await type(stage, CANARY);
    await says(stage, /offline/i);
    expect(await sealed()).to.deep.equal([]);
  });

  it('are kept from the first save on for somebody without an account', async () => {
    const stage = await intake({ storage: true, anonymous: true });
    await walkTo(stage, 3);
    await saved(stage, { name: 'Maya' });
    online(false);
    await type(stage, CANARY);
    await waitUntil(async () => (await sealed()).length === 1, 'it is kept', patience);
  });

  it('go after a month', async () => {
    const vault = await DraftVault.open('person-ana', 'form');
    const now = Date.now;
    try {
      Date.now = () => now() - 31 * 86_400_000;
      await vault.keep({ answers: { name: 'Maya' }, base: {} });
    } finally {
      Date.now = now;
    }
    expect(await sealed()).to.have.length(1);
    await DraftVault.open('person-kim', 'form');
    expect(await sealed()).to.have.length(0);
  });

  it('keep nobody from answering where the browser has no storage', async () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('Locked away.', 'SecurityError');
    };
    try {
      const stage = await intake({ storage: true });
      await walkTo(stage, 2);
      await pick(stage, 'Worry or panic');
      await saved(stage, { name: 'Maya', concerns: ['anxiety'] });
    } finally {
      indexedDB.open = open;
    }
  });
});
