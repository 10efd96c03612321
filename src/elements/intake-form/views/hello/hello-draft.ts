import { call } from '../../../../api/call.js';
import { createContactRequest } from '../../../../contract/operations/contact-requests.js';
import type { ApiClient } from '../../../../api/api-client.js';
import { newIdempotencyKey } from '../../../../api/idempotency-key.js';
import type {
  ContactRequestInput,
  ContactRequestReceipt,
  SafeContact,
} from '../../../../contract/contact-request.js';
import type { TimeReader } from '../../../../i18n/format.js';
import { checkAnswer } from '../../../../rules/answers.js';
import type { Channel, ViewWords } from '../words/words.js';

/** A field that has to be filled. */
export type HelloField = 'name' | 'point';

/** A first hello while somebody writes it, and after it was sent. */
export class Hello {
  name = '';
  channel: Channel = 'sms';
  note = '';
  /** What is safe when the program reaches out: nothing that another person could hear or read, unless they say so. */
  safe: SafeContact = { voicemail: false, words: 'first-name' };
  /** The call time that they picked. */
  slotId: string | undefined;
  /** What to mend, in words. */
  fix: Partial<Record<HelloField, string | undefined>> = {};
  isBusy = false;
  /** Why it could not be sent. */
  error: unknown;
  receipt: ContactRequestReceipt | undefined;
  /** A number and an address each keep what was typed when the person looks at the other. */
  readonly #points = { number: '', address: '' };
  #sent: { readonly body: string; readonly key: string } | undefined;

  get isEmail(): boolean {
    return this.channel === 'email';
  }

  /** The number, or the address. */
  get point(): string {
    return this.#points[this.isEmail ? 'address' : 'number'];
  }

  set point(value: string) {
    this.#points[this.isEmail ? 'address' : 'number'] = value;
  }

  /** What keeps a field from being sent, in words. */
  faultOf(field: HelloField, { ask }: ViewWords): string | undefined {
    if (field === 'name') return this.name.trim() ? undefined : ask.needName;
    const point = this.point.trim();
    if (!point) return this.isEmail ? ask.needAddress : ask.needNumber;
    const type = this.isEmail ? 'email' : 'phone';
    const question = { linkId: 'point', type, text: 'Point', why: 'Reply', audience: 'intake-team' } as const;
    switch (checkAnswer({ ...question, required: true }, point)) {
      case null:
        return undefined;
      case 'phone-short':
        return ask.fixNumber;
      case 'email':
        return ask.fixAddress;
      default:
        return ask.fixPhone;
    }
  }

  /** Looks at every field. True when all can stand. */
  check(words: ViewWords): boolean {
    this.fix = { name: this.faultOf('name', words), point: this.faultOf('point', words) };
    return (this.fix.name ?? this.fix.point) === undefined;
  }

  /** A fault goes as soon as it is mended; a new one waits until the field is left. */
  mend(field: HelloField, words: ViewWords): void {
    if (this.fix[field]) this.fix[field] = this.faultOf(field, words);
  }

  async send(client: ApiClient, { locale, timeZone }: TimeReader): Promise<void> {
    const note = this.note.trim();
    const body = {
      preferredName: this.name.trim(),
      contactPoint: { system: this.channel, value: this.point.trim() },
      safeContact: this.safe,
      ...(this.slotId !== undefined && this.channel === 'phone' ? { slotId: this.slotId } : {}),
      ...(note ? { note } : {}),
      locale,
      timeZone,
    } as ContactRequestInput;
    // The same words again are the same hello, also when the answer to the first try was lost on the way.
    const written = JSON.stringify(body);
    if (this.#sent?.body !== written) this.#sent = { body: written, key: newIdempotencyKey() };
    this.isBusy = true;
    this.error = undefined;
    try {
      this.receipt = await call(client, createContactRequest, { body }, { idempotencyKey: this.#sent.key });
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}
