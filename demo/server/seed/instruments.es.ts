import type { ItemWords } from './forms/shapes.js';

// These follow the public Spanish versions as remembered, not as checked against their publishers: a clinician who
// reads Spanish has to review every word of this file before a clinic uses it.
const TWO_WEEKS =
  'Durante las últimas 2 semanas, ¿con qué frecuencia le han molestado los siguientes problemas?';
const MONTH = 'Durante el último mes...';
const WHY_DAYS = 'Nos dice cuánto pesa un día normal, para encontrar los grupos que te convienen.';
const WHY_SAFETY =
  'Se lo preguntamos a todos. Respondas lo que respondas, cambia cómo ayudarte, no si te ayudamos.';
const WHY_ALCOHOL =
  'El alcohol cambia cómo te sirven algunos medicamentos y algunos grupos. Por eso no se rechaza a nadie.';
const WHY_TRAUMA = 'Para que tu terapeuta sepa con qué ir despacio. Aquí no se pregunta qué pasó.';

const DAYS = {
  0: 'Ningún día',
  1: 'Varios días',
  2: 'Más de la mitad de los días',
  3: 'Casi todos los días',
};

const days = (text: string): ItemWords => ({ text, hint: TWO_WEEKS, why: WHY_DAYS, options: DAYS });
const safety = (text: string): ItemWords => ({ text, why: WHY_SAFETY });
const month = (text: string): ItemWords => ({ text, hint: MONTH, why: WHY_TRAUMA });

export const instruments = {
  'two-weeks': {
    'phq-9-1': days('Poco interés o placer en hacer las cosas'),
    'phq-9-2': days('Se ha sentido decaído(a), deprimido(a) o sin esperanzas'),
    'phq-9-3': days('Dificultad para dormir o permanecer dormido(a), o ha dormido demasiado'),
    'phq-9-4': days('Se ha sentido cansado(a) o con poca energía'),
    'phq-9-5': days('Con poco apetito o ha comido en exceso'),
    'phq-9-6': days(
      'Se ha sentido mal con usted mismo(a), o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
    ),
    'phq-9-7': days(
      'Ha tenido dificultad para concentrarse en cosas tales como leer el periódico o ver televisión',
    ),
    'phq-9-8': days(
      '¿Se ha estado moviendo o hablando tan lento que otras personas podrían notarlo? O por el contrario, ha estado tan ' +
        'inquieto(a) o agitado(a), que se ha estado moviendo mucho más de lo normal',
    ),
    'phq-9-9': {
      ...days('Ha pensado que estaría mejor muerto(a) o se le ha ocurrido lastimarse de alguna manera'),
      why: WHY_SAFETY,
    },
    'phq-9-difficulty': {
      text:
        'Si usted marcó cualquiera de estos problemas, ¿qué tan difícil le han hecho hacer su trabajo, encargarse de las ' +
        'cosas de la casa o llevarse bien con otras personas?',
      why: WHY_DAYS,
      options: {
        not: 'No ha sido difícil',
        somewhat: 'Un poco difícil',
        very: 'Muy difícil',
        extremely: 'Extremadamente difícil',
      },
    },
    'gad-7-1': days('Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta'),
    'gad-7-2': days('No ha sido capaz de parar o controlar su preocupación'),
    'gad-7-3': days('Se ha preocupado demasiado por motivos diferentes'),
    'gad-7-4': days('Ha tenido dificultad para relajarse'),
    'gad-7-5': days('Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)'),
    'gad-7-6': days('Se ha molestado o irritado fácilmente'),
    'gad-7-7': days('Ha tenido miedo de que algo terrible fuera a pasar'),
  },
  safety: {
    'asq-1': {
      ...safety('En las últimas semanas, ¿ha deseado estar muerto(a)?'),
      // Una nota al lado: las palabras del cuestionario quedan como son.
      hint: 'Vienen cuatro preguntas cortas sobre querer morir. Puedes saltar cualquiera.',
    },
    'asq-2': safety(
      'En las últimas semanas, ¿ha sentido que usted o su familia estarían mejor si usted estuviera muerto(a)?',
    ),
    'asq-3': safety('En la última semana, ¿ha estado pensando en suicidarse?'),
    'asq-4': safety('¿Alguna vez ha intentado suicidarse?'),
    'asq-5': {
      text: '¿Está pensando en suicidarse en este momento?',
      why: 'Por lo que acabas de contarnos. Nos ayuda a saber qué tan pronto llamarte.',
    },
  },
  alcohol: {
    'audit-c-1': {
      text: '¿Con qué frecuencia consume alguna bebida alcohólica?',
      why: WHY_ALCOHOL,
      options: {
        0: 'Nunca',
        1: 'Una vez al mes o menos',
        2: 'De 2 a 4 veces al mes',
        3: 'De 2 a 3 veces por semana',
        4: '4 o más veces por semana',
      },
    },
    'audit-c-2': {
      text: '¿Cuántas bebidas alcohólicas suele tomar en un día de consumo normal?',
      why: WHY_ALCOHOL,
      options: { 0: '1 o 2', 1: '3 o 4', 2: '5 o 6', 3: 'De 7 a 9', 4: '10 o más' },
    },
    'audit-c-3': {
      text: '¿Con qué frecuencia toma 6 o más bebidas alcohólicas en una sola ocasión?',
      why: WHY_ALCOHOL,
      options: {
        0: 'Nunca',
        1: 'Menos de una vez al mes',
        2: 'Cada mes',
        3: 'Cada semana',
        4: 'A diario o casi a diario',
      },
    },
  },
  'hard-times': {
    'pc-ptsd-5-gate': {
      text: '¿Ha vivido alguna vez un suceso de este tipo?',
      hint:
        'A veces a las personas les suceden cosas inusual o especialmente aterradoras, horribles o traumáticas. Por ' +
        'ejemplo: un accidente grave o un incendio; una agresión o un abuso físico o sexual; un terremoto o una ' +
        'inundación; una guerra; ver que matan o hieren gravemente a alguien; la muerte de un ser querido por homicidio ' +
        'o suicidio.',
      why: WHY_TRAUMA,
    },
    'pc-ptsd-5-1': month('¿ha tenido pesadillas sobre el suceso o ha pensado en él cuando no quería?'),
    'pc-ptsd-5-2': month(
      '¿se ha esforzado por no pensar en el suceso o ha evitado situaciones que se lo recordaban?',
    ),
    'pc-ptsd-5-3': month(
      '¿ha estado constantemente en guardia, vigilante o se ha sobresaltado con facilidad?',
    ),
    'pc-ptsd-5-4': month(
      '¿se ha sentido insensible o distante de las personas, las actividades o su entorno?',
    ),
    'pc-ptsd-5-5': month(
      '¿se ha sentido culpable o no ha podido dejar de culparse a sí mismo(a) o a otros por el suceso o por los problemas ' +
        'que pudo causar?',
    ),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, ItemWords>>>>;
