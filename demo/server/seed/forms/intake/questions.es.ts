import { instruments } from '../../instruments.es.js';
import type { PartsWords } from '../shapes.js';
import type { questions } from './questions.js';

export const questionWords: PartsWords<typeof questions> = {
  'two-weeks': { title: 'Sus últimas dos semanas', items: instruments['two-weeks'] },
  safety: {
    title: 'Su seguridad',
    items: {
      ...instruments.safety,
      'acute-alone': {
        text: '¿Hay alguien con usted ahora, {preferred-name|o está a solas}?',
        hint: 'Puede llamar o escribir primero a alguien, y volver a esto después.',
        why: 'Para saber cómo estar a su lado. No tiene que decirlo.',
        options: {
          alone: 'Estoy a solas',
          'with-somebody': 'Alguien está conmigo',
          'not-say': 'Prefiero no decirlo',
        },
      },
      'acute-place': {
        text: '¿Dónde está ahora?',
        hint: 'Basta con la calle y la ciudad. Puede dejarlo en blanco.',
        why: 'Si corre peligro y no puede hablar, la ayuda puede encontrarle. No lo usamos para nada más.',
      },
    },
  },
  alcohol: { title: 'Alcohol', items: instruments.alcohol },
  'hard-times': {
    title: 'Tiempos difíciles',
    items: {
      ...instruments['hard-times'],
      'hard-times': {
        text: '¿Podemos preguntarle por cosas que le dieron mucho miedo?',
        hint: 'Hasta seis preguntas cortas de sí o no. No se pregunta qué pasó. Cualquier día está bien, o ninguno.',
        why: 'Para que su terapeuta sepa con qué ir despacio. Hoy no es una buena respuesta.',
        options: { now: 'Sí, ahora', later: 'Hoy no', talk: 'Prefiero hablarlo con alguien' },
      },
    },
  },
};
