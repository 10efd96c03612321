import { instruments } from '../../instruments.es.js';
import type { PartsWords } from '../shapes.js';
import type { questions } from './questions.js';

export const questionWords: PartsWords<typeof questions> = {
  'two-weeks': { title: 'Tus últimas dos semanas', items: instruments['two-weeks'] },
  safety: {
    title: 'Tu seguridad',
    items: {
      ...instruments.safety,
      'acute-alone': {
        text: '¿Hay alguien contigo ahora, {preferred-name|o estás a solas}?',
        hint: 'Puedes llamar o escribir primero a alguien, y volver a esto después.',
        why: 'Para saber cómo estar a tu lado. No tienes que decirlo.',
        options: {
          alone: 'Estoy a solas',
          'with-somebody': 'Alguien está conmigo',
          'not-say': 'Prefiero no decirlo',
        },
      },
      'acute-place': {
        text: '¿Dónde estás ahora?',
        hint: 'Basta con la calle y la ciudad. Puedes dejarlo en blanco.',
        why: 'Si corres peligro y no puedes hablar, la ayuda puede encontrarte. No lo usamos para nada más.',
      },
    },
  },
  alcohol: { title: 'Alcohol', items: instruments.alcohol },
  'hard-times': {
    title: 'Tiempos difíciles',
    items: {
      ...instruments['hard-times'],
      'hard-times': {
        text: '¿Podemos preguntarte por cosas que te dieron mucho miedo?',
        hint: 'Hasta seis preguntas cortas de sí o no. No se pregunta qué pasó. Cualquier día está bien, o ninguno.',
        why: 'Para que tu terapeuta sepa con qué ir despacio. «Hoy no» es una buena respuesta.',
        options: { now: 'Sí, ahora', later: 'Hoy no', talk: 'Prefiero hablarlo con alguien' },
      },
    },
  },
};
