import { adults, from13, is, partsOf, teens, type ItemShape } from '../shapes.js';

const consent = (more: Partial<ItemShape> = from13): ItemShape => ({
  type: 'consent',
  audience: 'care-team',
  ...more,
});

/** How to reach somebody without harm, who pays, and what both sides agree on. */
export const closing = partsOf({
  'reaching-you': {
    phone: { type: 'phone', audience: 'intake-team', required: true, private: true },
    'phone-owner': {
      type: 'choice',
      audience: 'intake-team',
      options: ['mine', 'shared', 'grown-up'],
      private: true,
      ...teens,
    },
    'safe-contact': {
      type: 'choice',
      audience: 'care-team',
      required: true,
      options: ['call-message', 'call-only', 'text-only', 'email-only'],
      private: true,
      summary: true,
    },
    email: {
      type: 'email',
      audience: 'care-team',
      private: true,
      enableWhen: [is('safe-contact', 'email-only')],
    },
    'contact-words': {
      type: 'choice',
      audience: 'care-team',
      options: ['clinic-name', 'first-name'],
      private: true,
      summary: true,
    },
    'contact-hours': {
      type: 'multiple-choice',
      audience: 'care-team',
      options: ['mornings', 'afternoons', 'evenings', 'weekends', 'any'],
      private: true,
      summary: true,
    },
  },
  insurance: {
    // A teenager's is their guardian's to tell.
    insurance: {
      type: 'choice',
      audience: 'intake-team',
      options: ['yes', 'no', 'unsure', 'not-say'],
      ...adults,
    },
    'insurance-plan': {
      type: 'text',
      audience: 'intake-team',
      maxLength: 120,
      enableWhen: [is('insurance', 'yes')],
    },
    'insurance-card': {
      type: 'file',
      audience: 'intake-team',
      max: 2,
      enableWhen: [is('insurance', 'yes')],
    },
  },
  agreements: {
    'telehealth-consent': consent(),
    'privacy-consent': consent(),
    'group-consent': consent(),
    // Only for those whose care is about alcohol or drugs. A no keeps nobody out.
    'part-2-consent': consent({
      private: true,
      enableWhen: [is('reasons', 'use', 'includes'), is('age', 'under-13', '!=')],
    }),
    'messages-consent': consent(),
    signature: { type: 'signature', audience: 'care-team', ...from13 },
  },
});
