import * as v from 'valibot';
import { LinkId } from './intake-form.js';
import { Id, Instant, LanguageTag, text } from './primitives.js';

/** What somebody agreed to, as it stood in front of them (FHIR Consent and Provenance). Never changed, only taken back. */
export const Consent = v.object({
  id: Id,
  /** The question of the form by which it was given. */
  linkId: LinkId,
  formId: Id,
  formVersion: v.pipe(v.number(), v.integer()),
  language: LanguageTag,
  title: text(500),
  summary: v.optional(text(500)),
  text: text(10_000),
  /** SHA-256 of title, summary and text, each followed by a line feed, in hexadecimal. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'hash')),
  status: v.picklist(['active', 'inactive']),
  signedAt: Instant,
  signer: v.object({ name: v.string(), relationship: v.picklist(['self', 'guardian']) }),
  /** `checkbox`: ticked, without a signature. */
  method: v.picklist(['checkbox', 'typed', 'drawn']),
  revokedAt: v.optional(Instant),
});
export type Consent = v.InferOutput<typeof Consent>;
export const ConsentList = v.object({ items: v.array(Consent) });
