import type { IntakeForm, IntakeItem } from '../../../contract/intake-form.js';

const english = {
  title: 'A first hello',
  parts: ['About you', 'Your last two weeks', 'A little more', 'Reaching you'],
  why: 'It helps us plan the first weeks with you.',
  name: ['What should we call you?', 'Any name you like.'],
  born: 'When were you born?',
  helps: 'What has helped before, even a little?',
  helped: ['Someone to talk to', 'Time outside', 'Medicine', 'A skill I learned'],
  skill: 'Slow breathing, a plan for hard nights',
  medicine: 'Which medicine helped?',
  // Word for word as in the PHQ-2 and the ASQ.
  interest: [
    'Little interest or pleasure in doing things',
    'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  ],
  days: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  sleep: ['How long do you sleep on most nights?', 'A guess is fine.', 'hours'],
  wish: 'In the past few weeks, have you wished you were dead?',
  now: 'Are you having thoughts of killing yourself right now?',
  home: 'Has anybody at home hurt you?',
  pronouns: ['Which words should we use for you?', 'She', 'He', 'They', 'Other words'],
  beside: ['Who is on your side?', 'A friend', 'A parent', 'A teacher', 'Somebody else'],
  hospital: 'Have you been in a hospital for this before?',
  heavy: ['How hard is a usual day for {name|you} right now?', '', 'Not hard', 'As hard as it gets'],
  goes: ['How are these going?', 'Your best guess is fine.'],
  rows: ['Sleep', 'Food', 'School or work', 'The people at home'],
  well: ['Well', 'So-so', 'Not well'],
  medicines: ['Which medicines do you take?', 'Add one for each. A name is enough.', 'medicine'],
  fields: [
    'Name',
    'How much',
    'mg',
    'How often',
    'Every day',
    'When I need it',
    'Does it help?',
    'Who gives it to you?',
  ],
  card: ['A photo of your insurance card', 'Front and back. It can also wait.'],
  sign: ['Sign that these are your own answers', 'You can change them until you send the form.'],
  phone: [
    'What number can we reach you at?',
    'We call or text from one number and never say why in a message.',
  ],
  email: 'Where can we write to you?',
  telehealth: ['I agree to meet my care team by video.', 'You can change your mind at any time.'],
  law: 'The law asks for your yes before care by video.',
  details: 'Sessions are by video and nobody records them. You can stop at any time.',
} as const;

type Words = {
  readonly [K in keyof typeof english]: (typeof english)[K] extends readonly string[]
    ? readonly string[]
    : string;
};

const spanish: Words = {
  title: 'Un primer saludo',
  parts: ['Sobre ti', 'Tus últimas dos semanas', 'Un poco más', 'Cómo contactarte'],
  why: 'Nos ayuda a planear contigo las primeras semanas.',
  name: ['¿Cómo te llamamos?', 'El nombre que tú quieras.'],
  born: '¿Cuándo naciste?',
  helps: '¿Qué te ha ayudado antes, aunque sea un poco?',
  helped: ['Hablar con alguien', 'Tiempo al aire libre', 'Medicinas', 'Una técnica que aprendí'],
  skill: 'Respirar despacio, un plan para las noches difíciles',
  medicine: '¿Qué medicina te ayudó?',
  interest: [
    'Poco interés o placer en hacer las cosas',
    'Durante las últimas 2 semanas, ¿con qué frecuencia le han molestado los siguientes problemas?',
  ],
  days: ['Para nada', 'Varios días', 'Más de la mitad de los días', 'Casi todos los días'],
  sleep: ['¿Cuánto duermes casi todas las noches?', 'Basta con una idea.', 'horas'],
  wish: 'En las últimas semanas, ¿has deseado estar muerto?',
  now: '¿Estás pensando en suicidarte en este momento?',
  home: '¿Alguien en tu casa te ha hecho daño?',
  pronouns: ['¿Qué palabras usamos para ti?', 'Ella', 'Él', 'Elle', 'Otras palabras'],
  beside: [
    '¿Quién está de tu lado?',
    'Una amistad',
    'Mi mamá o mi papá',
    'Alguien de la escuela',
    'Otra persona',
  ],
  hospital: '¿Has estado en un hospital por esto?',
  heavy: ['¿Qué tan difícil es un día común para {name|ti}?', '', 'Nada difícil', 'Lo más difícil'],
  goes: ['¿Cómo va esto?', 'Basta con una idea.'],
  rows: ['El sueño', 'La comida', 'La escuela o el trabajo', 'La gente de tu casa'],
  well: ['Bien', 'Más o menos', 'Mal'],
  medicines: ['¿Qué medicinas tomas?', 'Agrega una por una. Basta con el nombre.', 'medicina'],
  fields: [
    'Nombre',
    'Cuánto',
    'mg',
    'Cada cuándo',
    'Todos los días',
    'Cuando la necesito',
    '¿Te ayuda?',
    '¿Quién te la da?',
  ],
  card: ['Una foto de tu tarjeta del seguro', 'Por delante y por detrás. También puede esperar.'],
  sign: ['Firma que estas respuestas son tuyas', 'Puedes cambiarlas hasta que envíes el formulario.'],
  phone: [
    '¿A qué número te llamamos?',
    'Llamamos o escribimos desde un solo número y nunca decimos por qué.',
  ],
  email: '¿Adónde te escribimos?',
  telehealth: [
    'Estoy de acuerdo en ver a mi equipo por video.',
    'Puedes cambiar de opinión en cualquier momento.',
  ],
  law: 'La ley pide tu sí antes de la atención por video.',
  details: 'Las sesiones son por video y nadie las graba. Puedes parar cuando quieras.',
};

/** A form with every type of question, a name put into another question, a condition, and a safety question of each level. */
export const sampleFormOfEveryType = (language: 'en' | 'es' = 'en'): IntakeForm => {
  const words: Words = language === 'es' ? spanish : english;
  const item = (
    linkId: string,
    type: IntakeItem['type'],
    said: string | readonly string[],
    more: Partial<IntakeItem> = {},
  ): IntakeItem => {
    const [text = '', hint] = typeof said === 'string' ? [said] : said;
    return {
      linkId,
      type,
      text,
      ...(hint ? { hint } : {}),
      why: words.why,
      audience: 'care-team',
      required: false,
      ...more,
    };
  };
  const yes = (linkId: string) => ({ linkId, operator: '=', value: true }) as const;
  const parts: readonly IntakeItem[][] = [
    [
      item('name', 'text', words.name, { audience: 'intake-team', required: true, maxLength: 80 }),
      item('born', 'date', words.born, { audience: 'intake-team' }),
      item('helps', 'multiple-choice', words.helps, {
        audience: 'therapist',
        options: ['talk', 'outside', 'medicine', 'skill'].map((value, index) => ({
          value,
          label: words.helped[index] ?? value,
          ...(value === 'skill' ? { hint: words.skill } : {}),
        })),
      }),
      item('medicine', 'long-text', words.medicine, {
        enableWhen: [{ linkId: 'helps', operator: 'includes', value: 'medicine' }],
        maxLength: 200,
      }),
    ],
    [
      item('interest', 'choice', words.interest, {
        glyph: 'days',
        options: words.days.map((label, score) => ({ value: String(score), label, score })),
        instrument: { id: 'phq-2', loinc: '44250-9' },
      }),
      item('sleep', 'number', words.sleep, { unit: words.sleep[2] ?? '', min: 0, max: 24 }),
      item('wish', 'yes-no', words.wish, { safety: 'concern', instrument: { id: 'asq' } }),
      item('now', 'yes-no', words.now, {
        safety: 'acute',
        instrument: { id: 'asq' },
        enableWhen: [yes('wish')],
      }),
      item('home', 'yes-no', words.home, { safety: 'concern' }),
    ],
    [
      item('pronouns', 'choice', words.pronouns[0] ?? '', {
        options: ['she', 'he', 'they'].map((value, index) => ({
          value,
          label: words.pronouns[index + 1] ?? value,
        })),
        other: words.pronouns[4] ?? '',
      }),
      item('beside', 'multiple-choice', words.beside[0] ?? '', {
        options: ['friend', 'parent', 'teacher'].map((value, index) => ({
          value,
          label: words.beside[index + 1] ?? value,
        })),
        other: words.beside[4] ?? '',
      }),
      item('hospital', 'yes-no', words.hospital, { declinable: true }),
      item('heavy', 'scale', words.heavy[0] ?? '', {
        min: 0,
        max: 10,
        ends: { low: words.heavy[2] ?? '', high: words.heavy[3] ?? '' },
      }),
      item('goes', 'matrix', words.goes, {
        rows: words.rows.map((text, index) => ({
          linkId: ['sleep', 'food', 'school', 'home'][index] ?? '',
          text,
        })),
        options: words.well.map((label, index) => ({
          value: ['well', 'so-so', 'not-well'][index] ?? '',
          label,
        })),
      }),
      item('medicines', 'group', words.medicines, {
        entryName: words.medicines[2] ?? '',
        max: 4,
        items: [
          { linkId: 'name', type: 'text', text: words.fields[0] ?? '', maxLength: 80 },
          {
            linkId: 'amount',
            type: 'number',
            text: words.fields[1] ?? '',
            unit: words.fields[2] ?? '',
            min: 0,
            max: 5000,
          },
          {
            linkId: 'often',
            type: 'choice',
            text: words.fields[3] ?? '',
            options: ['daily', 'needed'].map((value, index) => ({
              value,
              label: words.fields[index + 4] ?? value,
            })),
          },
          { linkId: 'helps', type: 'yes-no', text: words.fields[6] ?? '' },
          { linkId: 'from', type: 'phone', text: words.fields[7] ?? '' },
        ],
      }),
      item('card', 'file', words.card, { audience: 'intake-team', max: 2 }),
      item('sign', 'signature', words.sign, { why: words.law }),
    ],
    [
      item('phone', 'phone', words.phone, { audience: 'intake-team', required: true }),
      item('email', 'email', words.email, { audience: 'intake-team' }),
      item('telehealth', 'consent', words.telehealth, {
        why: words.law,
        required: true,
        details: words.details,
      }),
    ],
  ];
  return {
    id: 'harborlight-intake',
    version: 2,
    language,
    languages: ['en', 'es'],
    title: words.title,
    parts: parts.map((items, index) => ({
      id: ['about-you', 'two-weeks', 'a-little-more', 'reaching-you'][index] ?? '',
      title: words.parts[index] ?? '',
      items,
    })),
  };
};
