import type { ReactiveControllerHost } from 'lit';
import type { MemoryProgram } from '../../../src/api/memory/memory-program.js';
import { ProgramClient } from '../../../src/api/program-client.js';
import { unlessNotFound } from '../../../src/api/unless-not-found.js';
import * as v from 'valibot';
import { Answers } from '../../../src/contract/intake-form.js';
import {
  IntakeDraftController,
  type IntakeDraftOptions,
  type IntakeDraftSource,
} from '../../../src/elements/intake-form/draft/draft.js';
import { AT_ONCE } from './api-server.js';

const FORM = 'harborlight-intake';

/** One browser on which somebody fills the form: a draft without an element around it. */
export class DraftDevice {
  readonly client: ProgramClient;
  readonly draft: IntakeDraftController;
  readonly heard: string[] = [];
  online = true;
  /** So many answers get lost on the way back: what was asked for is done, and nobody here knows. */
  answersToLose = 0;
  #waiting: { readonly holds: () => boolean; readonly done: () => void }[] = [];

  constructor(memory: MemoryProgram, options: IntakeDraftOptions & { token?: () => string | null } = {}) {
    const { token = () => 'memory', ...draftOptions } = options;
    this.client = new ProgramClient({
      endpoint: 'http://memory.example/api/v1',
      getToken: token,
      fetch: async (...call) => {
        const answer = await memory.fetch(...call);
        if (this.answersToLose > 0) {
          this.answersToLose -= 1;
          throw new TypeError('Failed to fetch');
        }
        return answer;
      },
      timing: AT_ONCE,
    });
    const host: ReactiveControllerHost = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => {
        this.#look();
      },
      updateComplete: Promise.resolve(true),
    };
    this.draft = new IntakeDraftController(host, {
      typingDelay: 0,
      retryDelay: () => 0,
      isOnline: () => this.online,
      onStarted: () => {
        this.#hear('started');
      },
      onSaved: version => {
        this.#hear(`saved ${version}`);
      },
      onSubmittedElsewhere: () => {
        this.#hear('submitted elsewhere');
      },
      onOtherPerson: () => {
        this.#hear('other person');
      },
      ...draftOptions,
    });
  }

  /** Opens the form as its element does. */
  async open(source: Partial<IntakeDraftSource> = {}): Promise<void> {
    const signedIn = await this.client.isSignedIn();
    const personId = signedIn ? (await this.client.getMe()).id : null;
    const draft = signedIn ? await unlessNotFound(this.client.getIntakeDraft({ formId: FORM })) : null;
    this.draft.open(
      {
        client: this.client,
        formId: FORM,
        formVersion: 1,
        language: 'en',
        personId,
        isDraftable: (_linkId, value) => v.is(Answers, { answer: value }),
        ...source,
      },
      draft,
    );
  }

  /** Waits until something about the draft is so. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise(done => this.#waiting.push({ holds, done }));
  }

  #hear(word: string): void {
    this.heard.push(word);
    this.#look();
  }

  #look(): void {
    const ready = this.#waiting.filter(({ holds }) => holds());
    this.#waiting = this.#waiting.filter(one => !ready.includes(one));
    for (const { done } of ready) done();
  }
}
