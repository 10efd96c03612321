import type { InstrumentScore } from '../contract/intake-review.js';
import { INSTRUMENTS } from '../rules/instruments.js';
import type { FhirObservation } from './fhir-observation.js';
import { loincAnswers } from './loinc-answers.js';
import { coded, extension, SYSTEMS, URLS, type Json } from './terms.js';

/** Whom scores are about, when, and from which answers. */
export interface ScoreFacts {
  /** Reference as FHIR writes it: `Patient/p-1`. */
  readonly subject: string;
  /** Moment that the answers are true of, ISO 8601 with an offset. */
  readonly effective: string;
  /** Id of the QuestionnaireResponse. */
  readonly responseId: string;
}

const YES_NO = [
  ['N', 'No'],
  ['Y', 'Yes'],
] as const;

/** LOINC's code, or one of our own system so that nobody takes it for LOINC's. */
const codeOf = (loinc: string | null | undefined, local: string): Json => ({
  coding: [loinc ? coded(SYSTEMS.loinc, loinc) : coded(SYSTEMS.instrument, local)],
  text: local,
});

// An id in FHIR has no underscore and 64 letters; the identifier beside it is whole.
const idOf = (name: string): string => name.replaceAll('_', '-').slice(-64).replace(/^-+/, '');

const UNKNOWN: Json = {
  dataAbsentReason: { coding: [coded(SYSTEMS.absent, 'unknown', 'Unknown')] },
};

/** Where LOINC knows no answers, a point is a yes. */
const pointsOf = (points: number | null, loinc: string | null | undefined): Json => {
  if (points === null) return UNKNOWN;
  const answer = loincAnswers(loinc ?? undefined)?.[points];
  const simple = YES_NO[points];
  const told = answer ?? simple;
  if (!told) return { valueInteger: points };
  return {
    valueCodeableConcept: {
      coding: [
        {
          ...coded(answer ? SYSTEMS.loinc : SYSTEMS.yesNo, ...told),
          extension: [extension(URLS.ordinal, { valueDecimal: points })],
        },
      ],
      text: told[1],
    },
  };
};

const bandOf = ({ band }: InstrumentScore): Json =>
  band === null
    ? {}
    : { interpretation: [{ coding: [coded(SYSTEMS.band, band)], text: band.replaceAll('-', ' ') }] };

const totalOf = (score: InstrumentScore): Json => {
  // An instrument that ends in an outcome and no number, such as the ASQ.
  if (score.maximum === null)
    return score.band === null
      ? UNKNOWN
      : {
          valueCodeableConcept: {
            coding: [coded(SYSTEMS.band, score.band)],
            text: score.band.replaceAll('-', ' '),
          },
        };
  if (score.total === null) return UNKNOWN;
  return {
    valueQuantity: { value: score.total, unit: '{score}', system: SYSTEMS.ucum, code: '{score}' },
    ...bandOf(score),
    ...(score.prorated
      ? {
          note: [
            {
              text: 'Some items had no answer. The total makes up for them as the instrument’s guide allows.',
            },
          ],
        }
      : {}),
  };
};

const observationsOf = (score: InstrumentScore, facts: ScoreFacts): FhirObservation[] => {
  const { instrument: id } = score;
  const instrument = INSTRUMENTS[id];
  const observation = (part: string, code: Json, more: Json): FhirObservation => {
    const name = [facts.responseId, id, part].filter(Boolean).join('-');
    return {
      resourceType: 'Observation',
      id: idOf(name),
      // Sent again, it is the same one.
      identifier: [{ system: SYSTEMS.observation, value: name }],
      status: 'final',
      category: [{ coding: [coded(SYSTEMS.category, 'survey', 'Survey')] }],
      code,
      subject: { reference: facts.subject },
      effectiveDateTime: facts.effective,
      derivedFrom: [{ reference: `QuestionnaireResponse/${facts.responseId}` }],
      ...more,
    };
  };
  const items = score.items.map(({ key, points }) => {
    const loinc = instrument?.items[key];
    return observation(key, codeOf(loinc, `${id}.${key}`), pointsOf(points, loinc));
  });
  const total = observation('total', codeOf(instrument?.total, `${id}.total`), totalOf(score));
  const members = [total, ...items].map(({ id: member }) => ({ reference: `Observation/${String(member)}` }));
  return [observation('', codeOf(instrument?.panel, id), { hasMember: members }), total, ...items];
};

/**
 * Scores as FHIR R4 Observations: for each instrument its panel, which groups the others and has no value, its total,
 * and its items with LOINC's answers and their points. What has no answer says so and has no value.
 */
export const toScoreObservations = (
  scores: readonly InstrumentScore[],
  facts: ScoreFacts,
): FhirObservation[] => scores.flatMap(score => observationsOf(score, facts));
