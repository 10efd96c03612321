import { plural } from '../../../i18n/catalogue.js';
import { laHora } from '../../../i18n/phrases.es.js';
import { stop } from '../../../i18n/text.js';
import type { Words } from './en.js';

const COUNTS = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco'] as const;

export const words: Words = {
  title: 'Registro del día',
  loading: 'Estamos preparando tu registro',
  progress: (step, total, minutes) =>
    `${step} de ${total}, unos ${minutes} ${plural('es', minutes, { one: 'minuto', other: 'minutos' })}`.replace(
      'unos 1 minuto',
      'un minuto',
    ),
  last: (step, total) => `${step} de ${total}, la última`,
  compact: (name, day) => `2 minutos, ${name} lo lee ${day}`,
  skip: 'Saltar',
  opening: 'Un momento',
  on: day => `el ${day}`,
  when: (day, time) => `${day} a ${laHora(time)}`,
  reads: (name, when) => stop(`${name} lee esto ${when}`),
  whenNext: 'la próxima vez que entre',
  whoSees: 'Otras personas de tu equipo también pueden verlo. Tu grupo no lo ve.',
  tooMuch: {
    heading: 'Si hoy es demasiado',
    callOrText: 'Nadie lee esto de inmediato. Puedes llamar o mandar un mensaje al',
    call: 'Nadie lee esto de inmediato. Puedes llamar al',
    after: 'a cualquier hora.',
  },
  whatNext: count =>
    count === 1
      ? 'Una pregunta corta más. Puedes saltarla.'
      : `${COUNTS[count] ?? count} preguntas cortas. Puedes saltarlas todas.`,
  feeling: {
    question: '¿Qué tan pesado se siente el día de hoy?',
    scale: ['Ligero', 'Bastante ligero', 'Más o menos', 'Pesado', 'Muy pesado'],
  },
  notYet: {
    title: 'Tus registros empiezan con tu programa',
    text: 'Aquí no hay nada que hacer todavía. Tu equipo te dirá cuándo empieza.',
  },
  notTheirs: {
    title: 'Los registros son de quien está en el programa',
    text: 'Tú participas de otra manera. Aquí no hay nada que hacer.',
  },
  offline: 'Tus respuestas se quedan en esta página. Puedes seguir.',
  problem: {
    load: 'No pudimos cargar tu registro',
    next: 'No pudimos cargar la siguiente pregunta',
  },
};
