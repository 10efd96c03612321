import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signInWithCode } from '../../../src/api/applicant-sign-in.js';
import { MemoryProgram, type MemoryData } from '../../../src/api/memory/memory-program.js';
import { people } from '../../../src/api/memory/samples/clinic.js';
import type { IntakeDraft } from '../../../src/contract/intake.js';
import type { Me } from '../../../src/contract/person.js';
import { DraftDevice } from '../support/draft-device.js';
import { apiErrorOf } from '../support/rejection.js';

const begin = async (
  data: Partial<MemoryData> = {},
  options: ConstructorParameters<typeof DraftDevice>[1] = {},
): Promise<{ memory: MemoryProgram; device: DraftDevice }> => {
  const memory = new MemoryProgram(data);
  const device = new DraftDevice(memory, options);
  await device.open();
  return { memory, device };
};
const saves = ({ calls }: MemoryProgram): number => calls.filter(call => call === 'saveIntakeDraft').length;
const stranger: Me = {
  ...people.rosa,
  status: 'applicant',
  ageGroup: 'adult',
  locale: 'en',
  timeZone: 'UTC',
  careTeam: [],
  guardianOf: [],
};
const saved = (more: Partial<IntakeDraft>): IntakeDraft => ({
  formId: 'harborlight-intake',
  formVersion: 1,
  language: 'en',
  answers: {},
  version: 1,
  updatedAt: '2026-06-11T18:14:00.000Z',
  ...more,
});

describe('an answer', () => {
  it('is saved as it is given, without being asked to', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.isSaved);
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya' });
    assert.deepEqual(device.heard, ['started', 'saved 1']);
    assert.equal(device.draft.savedAt, memory.data.draft?.updatedAt);
  });

  it('that was skipped, taken out or left as it was is saved as that', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Maya');
    device.draft.answer('story', 'words');
    device.draft.answer('phone', null);
    await device.draft.flush();
    device.draft.answer('story', undefined);
    await device.draft.flush();
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya', phone: null });
    const before = saves(memory);
    device.draft.answer('name', 'Maya');
    await device.draft.flush();
    assert.equal(saves(memory), before);
  });

  it('is never lost for a letter that no database takes', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Ma\u0000ya');
    await device.draft.flush();
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya' });
  });

  it('that the API would refuse does not hold back the others', async () => {
    const { memory, device } = await begin();
    device.draft.answer('story', 'short');
    await device.draft.flush();
    device.draft.answer('story', 'x'.repeat(5001));
    device.draft.answer('name', 'Maya');
    assert.equal(await device.draft.flush(), true);
    assert.deepEqual(memory.data.draft?.answers, { story: 'short', name: 'Maya' });
    assert.equal(device.draft.answers['story'], 'x'.repeat(5001));
  });

  it('to a question that the form has no more is not sent, and the others are', async () => {
    const { memory, device } = await begin({ draft: saved({ answers: { gone: 'old', name: 'Maya' } }) });
    await device.open({ isDraftable: linkId => linkId !== 'gone' });
    device.draft.answer('name', 'May');
    await device.draft.flush();
    assert.deepEqual(memory.data.draft?.answers, { name: 'May' });
  });

  it('given fifty times in fifty saves makes one draft', async () => {
    const { memory, device } = await begin();
    for (let count = 1; count <= 50; count++) {
      device.draft.answer('story', 'x'.repeat(count));
      await device.draft.flush();
    }
    assert.equal(saves(memory), 50);
    assert.equal(memory.data.draft?.version, 50);
    assert.equal(memory.data.draft.answers['story'], 'x'.repeat(50));
    assert.equal(device.heard.filter(word => word === 'started').length, 1);
  });
});

describe('words while they are typed', () => {
  it('are saved a moment later, not at every letter, and not only when the typing ends', async context => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const { memory, device } = await begin({}, { typingDelay: 800 });
    const settle = async (): Promise<void> => {
      await device.until(() => device.draft.status !== 'saving');
    };
    for (let letters = 1; letters <= 7; letters++) {
      device.draft.answer('story', 'x'.repeat(letters), true);
      context.mock.timers.tick(100);
    }
    assert.equal(saves(memory), 0);
    context.mock.timers.tick(100);
    await settle();
    assert.equal(saves(memory), 1);
    assert.equal(memory.data.draft?.answers['story'], 'xxxxxxx');
    device.draft.answer('story', 'y', true);
    assert.equal(device.draft.status, 'unsaved');
    await device.draft.flush();
    assert.equal(memory.data.draft.answers['story'], 'y');
  });
});

describe('saves', () => {
  it('never overlap, and the newest wins', async () => {
    const { memory, device } = await begin();
    const release = memory.hold('saveIntakeDraft');
    device.draft.answer('story', 'one');
    const first = device.draft.flush();
    await device.until(() => device.draft.status === 'saving');
    for (const word of ['two', 'three', 'four']) {
      device.draft.answer('story', word);
      void device.draft.flush();
    }
    release();
    assert.equal(await first, true);
    assert.equal(saves(memory), 2);
    assert.deepEqual([memory.data.draft?.version, memory.data.draft?.answers['story']], [2, 'four']);
  });

  it('remember the question that the person is at, but that alone begins no draft', async () => {
    const { memory, device } = await begin();
    device.draft.goTo('concerns');
    await device.draft.flush();
    assert.equal(saves(memory), 0);
    device.draft.answer('concerns', ['anxiety']);
    await device.draft.flush();
    assert.equal(memory.data.draft?.currentItem, 'concerns');
    device.draft.goTo('story');
    await device.draft.flush();
    assert.equal(memory.data.draft.currentItem, 'story');
    await device.open();
    assert.equal(device.draft.currentItem, 'story');
    assert.deepEqual(device.draft.answers, { concerns: ['anxiety'] });
  });

  it('go past one that hangs when the page is about to go', async () => {
    const { memory, device } = await begin({ draft: saved({ answers: { name: 'Maya' } }) });
    const release = memory.hold('saveIntakeDraft');
    device.draft.answer('story', 'first');
    await device.until(() => device.draft.status === 'saving');
    // The first one has arrived; its answer hangs.
    while (memory.data.draft?.version !== 2) await Promise.resolve();
    device.draft.answer('story', 'last words');
    device.draft.leave();
    while ((memory.data.draft.version as number) !== 3) await new Promise(done => setImmediate(done));
    assert.equal(memory.data.draft.answers['story'], 'last words');
    // Should the page live on after all, it finds its own words there and nothing to ask about.
    release();
    await device.until(() => device.draft.isSaved);
    assert.deepEqual(device.draft.conflicts, []);
    assert.equal(memory.data.draft.answers['story'], 'last words');
  });
});

describe('without a network', () => {
  it('answers are kept, nothing is tried, and they are sent when it is back', async () => {
    const { memory, device } = await begin();
    device.online = false;
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.status === 'offline');
    device.draft.answer('story', 'words');
    await device.draft.flush();
    assert.equal(saves(memory), 0);
    device.online = true;
    assert.equal(await device.draft.flush(), true);
    assert.equal(saves(memory), 1);
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya', story: 'words' });
  });

  it('that only the request finds out about, it is tried again by itself', async () => {
    const { memory, device } = await begin();
    memory.fail('saveIntakeDraft', 'offline', 9);
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.status === 'offline');
    await device.until(() => device.draft.isSaved && device.draft.error === undefined);
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya' });
  });

  it('an API that can’t take it now is asked again, further and further apart', async () => {
    const tries: number[] = [];
    const { memory, device } = await begin({}, { retryDelay: failures => (tries.push(failures), 0) });
    memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 }, 10);
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.status === 'waiting');
    await device.until(() => device.draft.isSaved);
    // Each save is four tries of the client.
    assert.deepEqual(tries, [1, 2]);
  });

  it('an answer that was saved although nobody heard of it is not asked about', async () => {
    const { memory, device } = await begin();
    // All four tries of the client arrive, and none of their answers does.
    device.answersToLose = 4;
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.status === 'offline');
    assert.equal(memory.data.draft?.answers['name'], 'Maya');
    device.draft.answer('name', 'Maya R');
    await device.until(() => device.draft.isSaved);
    assert.deepEqual(device.draft.conflicts, []);
    assert.equal(memory.data.draft.answers['name'], 'Maya R');
    assert.equal(memory.data.draft.version, 2);
  });

  it('a refusal that trying again can’t mend waits for the next change', async () => {
    const { memory, device } = await begin();
    memory.fail('saveIntakeDraft', { code: 'bad-input', status: 400 }, 1);
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.status === 'refused');
    assert.equal(saves(memory), 1);
    device.draft.answer('story', 'words');
    await device.until(() => device.draft.isSaved);
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya', story: 'words' });
  });
});

describe('two devices', () => {
  const both = async (): Promise<{ memory: MemoryProgram; phone: DraftDevice; laptop: DraftDevice }> => {
    const memory = new MemoryProgram({
      draft: saved({ answers: { name: 'Maya', story: 'old', phone: '555 010 0142' } }),
    });
    const phone = new DraftDevice(memory);
    const laptop = new DraftDevice(memory);
    await phone.open();
    await laptop.open();
    return { memory, phone, laptop };
  };

  it('that change different questions both have their way, silently', async () => {
    const { memory, phone, laptop } = await both();
    phone.draft.answer('story', 'from the phone');
    await phone.draft.flush();
    laptop.draft.answer('phone', '555 010 0187');
    assert.equal(await laptop.draft.flush(), true);
    const together = { name: 'Maya', story: 'from the phone', phone: '555 010 0187' };
    assert.deepEqual(memory.data.draft?.answers, together);
    assert.deepEqual(laptop.draft.answers, together);
    assert.deepEqual(laptop.draft.conflicts, []);
  });

  it('that change one question keep both answers until the person chooses', async () => {
    const { memory, phone, laptop } = await both();
    phone.draft.answer('story', 'from the phone');
    await phone.draft.flush();
    laptop.draft.answer('story', 'from the laptop');
    laptop.draft.answer('name', 'May');
    assert.equal(await laptop.draft.flush(), true);
    assert.deepEqual(laptop.draft.conflicts, [
      { linkId: 'story', mine: 'from the laptop', theirs: 'from the phone' },
    ]);
    // The other answer stands for now; the rest is saved.
    assert.equal(memory.data.draft?.answers['story'], 'from the phone');
    assert.equal(memory.data.draft.answers['name'], 'May');
    assert.equal((await apiErrorOf(laptop.draft.submit())).code, 'stale');
    laptop.draft.settle('story', 'from the laptop');
    await laptop.draft.flush();
    assert.deepEqual(laptop.draft.conflicts, []);
    assert.equal(memory.data.draft.answers['story'], 'from the laptop');
  });

  it('stay with the newest words of each while the choice is open', async () => {
    const { phone, laptop } = await both();
    phone.draft.answer('story', 'phone 1');
    await phone.draft.flush();
    laptop.draft.answer('story', 'laptop 1');
    await laptop.draft.flush();
    laptop.draft.answer('story', 'laptop 2');
    await laptop.draft.flush();
    await phone.open();
    phone.draft.answer('story', 'phone 2');
    await phone.draft.flush();
    laptop.draft.answer('name', 'May');
    await laptop.draft.flush();
    assert.deepEqual(laptop.draft.conflicts, [{ linkId: 'story', mine: 'laptop 2', theirs: 'phone 2' }]);
    laptop.draft.answer('story', 'phone 2');
    assert.deepEqual(laptop.draft.conflicts, []);
  });

  it('that give a new question the same answer, or one of them none, are not asked to choose', async () => {
    const { phone, laptop } = await both();
    phone.draft.answer('concerns', ['anxiety', 'eating']);
    phone.draft.answer('telehealth', true);
    await phone.draft.flush();
    laptop.draft.answer('concerns', ['anxiety', 'eating']);
    laptop.draft.answer('telehealth', null);
    await laptop.draft.flush();
    assert.deepEqual(laptop.draft.conflicts, []);
    assert.equal(laptop.draft.answers['telehealth'], true);
  });

  it('that save all the time don’t chase each other without end', async () => {
    const { memory, phone } = await both();
    let retries = 0;
    const chased = new DraftDevice(memory, { retryDelay: () => (retries++, 0) });
    await chased.open();
    memory.fail('saveIntakeDraft', { code: 'stale', status: 412 }, 12);
    chased.draft.answer('name', 'May');
    await chased.until(() => chased.draft.isSaved);
    assert.ok(retries >= 1);
    await phone.open();
    assert.equal(phone.draft.answers['name'], 'May');
  });

  it('of which one sends the form: the other is told and saves nothing more', async () => {
    const { memory, phone, laptop } = await both();
    await phone.draft.submit();
    laptop.draft.answer('story', 'too late');
    await laptop.until(() => laptop.heard.includes('submitted elsewhere'));
    assert.equal(memory.data.draft, null);
  });
});

describe('somebody without an account', () => {
  const anonymous = { token: () => null };

  it('gets an identity and a code with the first answer, not before', async () => {
    const { memory, device } = await begin({ me: null }, anonymous);
    assert.equal(device.draft.resumeCode, null);
    device.draft.goTo('name');
    await device.draft.flush();
    assert.deepEqual(memory.calls, []);
    device.draft.answer('name', 'Maya');
    await device.draft.flush();
    assert.deepEqual(memory.calls, ['createApplicant', 'saveIntakeDraft']);
    assert.match(device.draft.resumeCode ?? '', /^[0-9A-Z]{20}$/);
  });

  it('is one applicant, however often the first save has to be tried', async () => {
    const { memory, device } = await begin({ me: null }, anonymous);
    memory.fail('createApplicant', 'offline', 5);
    memory.fail('saveIntakeDraft', { code: 'unavailable', status: 503 }, 5);
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.isSaved);
    assert.equal(memory.calls.filter(call => call === 'createApplicant').length, 6);
    assert.equal(memory.data.draft?.version, 1);
  });

  it('comes back on another device with the code', async () => {
    const { memory, device } = await begin({ me: null }, anonymous);
    device.draft.answer('name', 'Maya');
    await device.draft.flush();
    const other = new DraftDevice(memory, anonymous);
    await signInWithCode(other.client, device.draft.resumeCode ?? '');
    await other.open({ personId: null, resumeCode: device.draft.resumeCode });
    assert.deepEqual(other.draft.answers, { name: 'Maya' });
    assert.equal(other.draft.resumeCode, device.draft.resumeCode);
  });

  it('keeps the answers when the page puts another client in the place of the first', async () => {
    const { memory, device } = await begin({ me: null }, anonymous);
    device.draft.answer('name', 'Maya');
    await device.draft.flush();
    const fresh = new DraftDevice(memory, anonymous);
    device.draft.move({
      client: fresh.client,
      formId: 'harborlight-intake',
      formVersion: 1,
      language: 'es',
      personId: null,
      isDraftable: () => true,
    });
    device.draft.answer('story', 'words');
    await device.draft.flush();
    assert.equal(memory.calls.at(-2), 'resume');
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya', story: 'words' });
    assert.equal(memory.data.draft.language, 'es');
  });
});

describe('a sign-in that ends in the middle', () => {
  it('keeps the words and goes on when the same person is back', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Maya');
    await device.draft.flush();
    const { me } = memory.data;
    memory.data.me = null;
    device.draft.answer('story', 'half a sentence');
    await device.until(() => device.draft.status === 'signed-out');
    device.draft.answer('story', 'a whole sentence');
    await device.draft.flush();
    assert.equal(memory.data.draft?.answers['story'], undefined);
    assert.equal(await device.draft.resume(), false);
    assert.equal(device.draft.status, 'signed-out');
    memory.data.me = me;
    assert.equal(await device.draft.resume(), true);
    assert.deepEqual(memory.data.draft?.answers, { name: 'Maya', story: 'a whole sentence' });
  });

  it('never makes an applicant of somebody who has an account', async () => {
    let token: string | null = 'memory';
    const { memory, device } = await begin({}, { token: () => token });
    token = null;
    memory.data.me = null;
    device.draft.answer('name', 'Maya');
    await device.until(() => device.draft.status === 'signed-out');
    assert.ok(!memory.calls.includes('createApplicant'));
  });

  it('lets go of everything when somebody else signs in, and gives them nothing', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Maya');
    await device.draft.flush();
    memory.data.me = null;
    device.draft.answer('story', 'mine alone');
    await device.until(() => device.draft.status === 'signed-out');
    memory.data.me = stranger;
    memory.data.draft = null;
    assert.equal(await device.draft.resume(), false);
    assert.deepEqual(device.heard.at(-1), 'other person');
    device.draft.answer('story', 'still mine');
    await device.draft.flush();
    assert.equal(memory.data.draft, null);
  });

  it('lets go also when the API finds the draft changed, and the page signed in somebody else without a word', async () => {
    const { memory, device } = await begin({ draft: saved({ answers: { name: 'Maya' } }) });
    memory.data.me = stranger;
    memory.data.draft = saved({ answers: { name: 'Rosa' }, version: 9 });
    device.draft.answer('story', 'mine alone');
    await device.until(() => device.heard.includes('other person'));
    assert.deepEqual(memory.data.draft.answers, { name: 'Rosa' });
    assert.deepEqual(device.draft.answers, { name: 'Maya', story: 'mine alone' });
  });
});

describe('sending', () => {
  it('sends what was saved last', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Maya');
    const receipt = await device.draft.submit();
    assert.equal(receipt.status, 'received');
    assert.deepEqual(memory.data.receipts, [receipt]);
  });

  it('twice, because the first answer was lost, makes one record', async () => {
    const { memory, device } = await begin();
    device.draft.answer('name', 'Maya');
    const release = memory.hold('submitIntake');
    const first = device.draft.submit();
    while (memory.data.receipts.length === 0) await new Promise(done => setImmediate(done));
    const second = device.draft.submit();
    release();
    assert.deepEqual(await first, await second);
    assert.equal(memory.data.receipts.length, 1);
  });

  it('is held back while something is unsaved', async () => {
    const { memory, device } = await begin();
    memory.fail('saveIntakeDraft', { code: 'bad-input', status: 400 });
    device.draft.answer('name', 'Maya');
    assert.equal((await apiErrorOf(device.draft.submit())).code, 'bad-input');
    assert.ok(!memory.calls.includes('submitIntake'));
  });

  it('of a form that was changed elsewhere brings the change here first', async () => {
    const { memory, device } = await begin({ draft: saved({ answers: { name: 'Maya' } }) });
    memory.data.draft = saved({ answers: { name: 'Maya', story: 'from elsewhere' }, version: 2 });
    memory.fail('submitIntake', { code: 'stale', status: 412 }, 1);
    assert.equal((await apiErrorOf(device.draft.submit())).code, 'stale');
    assert.equal(device.draft.answers['story'], 'from elsewhere');
    await device.draft.submit();
    assert.equal(memory.data.receipts.length, 1);
  });
});
