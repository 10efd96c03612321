import type { FormWords } from './form-words.js';

// PHQ-2, GAD-2 and ASQ follow the public Spanish versions as remembered, not as checked against their publishers: a
// clinician who reads Spanish has to review every word of this file before a clinic uses it.
const TWO_WEEKS =
  'Durante las últimas 2 semanas, ¿con qué frecuencia le han molestado los siguientes problemas?';
const WHY_DAYS = 'Nos dice cuánto pesa un día normal, para encontrar los grupos que le convienen.';
const WHY_SAFETY =
  'Se lo preguntamos a todos. Responda lo que responda, cambia cómo ayudarle, no si le ayudamos.';

export const spanish: FormWords = {
  language: 'es',
  title: 'Un primer saludo',
  parts: {
    'about-you': 'Sobre usted',
    'two-weeks': 'Sus últimas dos semanas',
    safety: 'Su seguridad',
    'reaching-you': 'Horarios y cómo encontrarle',
    video: 'Vernos por video',
  },
  days: ['Ningún día', 'Varios días', 'Más de la mitad de los días', 'Casi todos los días'],
  items: {
    'preferred-name': {
      text: '¿Cómo quiere que le llamemos?',
      hint: 'El nombre que usted prefiera. No tiene que ser su nombre legal.',
      why: 'Para usar su nombre desde el primer saludo.',
    },
    pronouns: {
      text: '¿Qué palabras usamos para hablar de usted?',
      why: 'Para que aquí todos hablen de usted como usted quiere.',
      options: { she: 'Ella', he: 'Él', they: 'Elle', other: 'Otra forma. Pregúntenme' },
    },
    reasons: {
      text: '¿Qué le trae por aquí?',
      hint: 'Elija todo lo que corresponda.',
      why: 'Para que primero hable con usted la persona indicada.',
      options: {
        worry: 'Preocupación o pánico',
        mood: 'Tristeza o desánimo',
        past: 'Algo que me pasó',
        food: 'Problemas con la comida',
        use: 'Alcohol o drogas',
        'self-harm': 'Me hago daño',
        'school-work': 'La escuela o el trabajo me superan',
        'after-hospital': 'Estuve en un hospital o programa de día',
        unsure: 'Todavía no lo sé',
      },
    },
    'in-own-words': {
      text: '¿Hay algo más que quiera contarnos?',
      hint: 'Con sus propias palabras. Unas pocas bastan, y ninguna también está bien.',
      why: 'Una lista nunca abarca toda una vida. No tiene que contarnos nada difícil ahora.',
    },
    hopes: {
      text: '¿Qué le gustaría que fuera distinto dentro de tres meses?',
      hint: 'Las cosas pequeñas cuentan. Por ejemplo: dormir toda la noche, volver a clase.',
      why: 'Sus metas en el programa empiezan aquí.',
    },
    'phq-2-interest': { text: 'Poco interés o placer en hacer las cosas', hint: TWO_WEEKS, why: WHY_DAYS },
    'phq-2-mood': {
      text: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
      hint: TWO_WEEKS,
      why: WHY_DAYS,
    },
    'gad-2-nervous': {
      text: 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
      hint: TWO_WEEKS,
      why: WHY_DAYS,
    },
    'gad-2-worry': {
      text: 'No ha sido capaz de parar o controlar su preocupación',
      hint: TWO_WEEKS,
      why: WHY_DAYS,
    },
    'asq-1': { text: 'En las últimas semanas, ¿ha deseado estar muerto(a)?', why: WHY_SAFETY },
    'asq-2': {
      text: 'En las últimas semanas, ¿ha sentido que usted o su familia estarían mejor si usted estuviera muerto(a)?',
      why: WHY_SAFETY,
    },
    'asq-3': { text: 'En la última semana, ¿ha estado pensando en suicidarse?', why: WHY_SAFETY },
    'asq-4': { text: '¿Alguna vez ha intentado suicidarse?', why: WHY_SAFETY },
    'asq-5': {
      text: '¿Está pensando en suicidarse en este momento?',
      why: 'Por lo que acaba de contarnos. Nos ayuda a saber qué tan pronto llamarle.',
    },
    times: {
      text: '¿Cuándo podría venir a las sesiones?',
      hint: 'Elija todo lo que corresponda. Las sesiones son por video.',
      why: 'Para ofrecerle solo grupos que quepan en su semana.',
      options: {
        mornings: 'Mañanas entre semana',
        afternoons: 'Tardes entre semana',
        evenings: 'Noches entre semana',
        saturdays: 'Sábados',
        unsure: 'Depende. Prefiero hablarlo',
      },
    },
    phone: {
      text: '¿A qué número podemos llamarle?',
      hint: 'Llamamos o escribimos desde un solo número y nunca decimos el motivo en un mensaje.',
      why: 'Dana lo necesita para acordar una hora con usted, y por si nos preocupa cómo está.',
    },
    'safe-contact': {
      text: '¿Qué es seguro para usted cuando le contactamos?',
      why: 'Para que nadie cerca de usted sepa más de lo que usted quiere.',
      options: {
        'call-message': 'Pueden llamar y dejar un mensaje',
        'call-only': 'Pueden llamar, pero sin dejar mensaje',
        'text-only': 'Solo mensajes de texto',
      },
    },
    'telehealth-consent': {
      text: 'Acepto ver a mi equipo por video.',
      hint: 'Puede cambiar de opinión en cualquier momento y recibir atención de otra forma.',
      why: 'La ley pide su sí antes de la atención por video. Usted decide si lo da.',
      details:
        'Las sesiones son por video, por internet. Nadie las graba. El video puede cortarse: entonces le llamamos al ' +
        'número que nos dio. En un grupo, otras personas pueden verle y oírle, y todas han aceptado que lo dicho se ' +
        'queda en la sala. Busque un lugar privado o use audífonos. Al comenzar cada sesión le preguntamos dónde está, ' +
        'para poder enviar ayuda si corre peligro. El video no sirve para todo; si no le sirve a usted, se lo diremos y ' +
        'le ayudaremos a encontrar atención en persona. Puede parar en cualquier momento, y eso no cambia su derecho a ' +
        'recibir atención.',
    },
  },
};
