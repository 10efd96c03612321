import { is, partsOf, type ItemShape } from '../shapes.js';

const asked = (type: ItemShape['type'], more: Partial<ItemShape> = {}): ItemShape => ({
  type,
  audience: 'intake-team',
  ...more,
});

/** A guardian's own part. It asks what they see and what they can do, and never what the young person said. */
export const guardian = partsOf({
  'what-you-see': {
    notice: asked('long-text', { maxLength: 2000, summary: true }),
    changes: asked('matrix', {
      rows: ['sleep', 'school', 'friends', 'home', 'joy'],
      options: ['as-before', 'a-little', 'a-lot', 'unsure'],
    }),
    worry: asked('scale', { min: 0, max: 10, summary: true }),
    helps: asked('long-text', { maxLength: 1000, summary: true }),
    'safe-at-home': asked('choice', {
      audience: 'care-team',
      options: ['yes', 'no', 'talk'],
      summary: true,
    }),
  },
  'about-you': {
    'preferred-name': asked('text', { required: true, maxLength: 80 }),
    relation: asked('choice', { options: ['mother', 'father', 'legal-guardian', 'grandparent'] }),
    phone: asked('phone', { required: true }),
    'safe-contact': asked('choice', {
      audience: 'care-team',
      required: true,
      options: ['call-message', 'call-only', 'text-only'],
    }),
    'contact-hours': asked('multiple-choice', {
      audience: 'care-team',
      options: ['mornings', 'afternoons', 'evenings', 'weekends', 'any'],
    }),
    language: asked('choice', { audience: 'care-team', options: ['en', 'es', 'asl'] }),
  },
  practical: {
    times: asked('multiple-choice', {
      options: ['mornings', 'afternoons', 'evenings', 'saturdays', 'unsure'],
    }),
    'own-room': asked('choice', { options: ['yes', 'sometimes', 'no'] }),
    insurance: asked('choice', { options: ['yes', 'no', 'unsure', 'not-say'] }),
    'insurance-plan': asked('text', { maxLength: 120, enableWhen: [is('insurance', 'yes')] }),
    'insurance-card': asked('file', { max: 2, enableWhen: [is('insurance', 'yes')] }),
  },
  'who-decides': {
    custody: asked('choice', {
      options: ['me', 'both-agree', 'both-not-asked', 'not-agreed', 'court', 'unsure'],
      summary: true,
    }),
    'other-guardians': asked('group', {
      max: 4,
      enableBehavior: 'any',
      enableWhen: [
        is('custody', 'both-agree'),
        is('custody', 'both-not-asked'),
        is('custody', 'not-agreed'),
        is('custody', 'court'),
      ],
      fields: {
        name: { type: 'text', maxLength: 80 },
        relation: { type: 'text', maxLength: 80 },
        contact: { type: 'yes-no' },
        phone: { type: 'phone' },
      },
    }),
    'court-order': asked('yes-no', { declinable: true, summary: true }),
    'court-order-words': asked('long-text', {
      maxLength: 1000,
      enableWhen: [is('court-order', true)],
      summary: true,
    }),
  },
  agreements: {
    // What this part is for: without these it is not done. A person can send theirs without any consent.
    'minor-telehealth-consent': asked('consent', { audience: 'care-team', required: true }),
    'guardian-privacy-consent': asked('consent', { audience: 'care-team', required: true }),
    signature: asked('signature', { audience: 'care-team' }),
  },
});
