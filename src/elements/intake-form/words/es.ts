import { plural } from '../../../i18n/catalogue.js';
import type { AnswerFault, Asked } from '../../../rules/answer-checks.js';
import type { IntakeWords } from './en.js';
import { count, who } from './phrases/es.js';

/** Palabras de la primera pantalla y de las preguntas. */
export const words: IntakeWords = {
  loading: 'Estamos preparando el formulario',
  yes: 'Sí',
  no: 'No',
  agree: 'Sí, estoy de acuerdo',
  skip: 'Saltar por ahora',
  lettersLeft: left =>
    `${plural('es', left, { one: 'Queda', other: 'Quedan' })} ${count(left, 'letra', 'letras')}`,
  inUnit: unit => `En ${unit}.`,
  date: { day: 'Día', month: 'Mes', year: 'Año' },

  welcome: {
    time: (parts, minutes) =>
      `${count(parts, 'parte corta', 'partes cortas')}, unos ${count(minutes, 'minuto', 'minutos')}. Una pregunta a la vez.`,
    pause: 'Puedes parar en cualquier pregunta y volver después. Guardamos lo que dijiste.',
    skip: 'Puedes saltar lo que no quieras contestar. Solo necesitamos unas pocas cosas.',
    start: 'Empezar',
    code: 'Tengo un código',
    talkTitle: 'Habla con una persona',
    talkText: ({ name }, hours) =>
      `Tres cosas por llenar, o elige una hora para una llamada. ${name} responde en ${count(hours, 'hora de trabajo', 'horas de trabajo')} o menos.`,
    formTitle: 'Llena el formulario',
    talk: 'Habla primero con nosotros',
    readsTitle: 'Quién lo lee',
    reads: reader =>
      `${who(reader)}, cuando lo envíes. Si una respuesta dice que corres peligro, el equipo ve esa respuesta antes.`,
    nextTitle: 'Qué pasa después',
    next: ({ name }, hours) =>
      `${name} responde en ${count(hours, 'hora de trabajo', 'horas de trabajo')} o menos. Enviarlo no te inscribe.`,
    partsTitle: 'Sobre qué preguntamos',
    back: 'Qué bueno verte otra vez. Tus respuestas están aquí, y aquí te quedaste.',
  },

  exit: {
    leave: 'Salir rápido',
    count: left => `Toca Mayús ${count(left, 'vez más', 'veces más')} para salir de esta página.`,
  },

  bar: {
    parts: (number, total) => `${number} de ${count(total, 'parte', 'partes')}`,
    minutes: minutes => (minutes <= 1 ? 'Falta un minuto, más o menos' : `Faltan unos ${minutes} minutos`),
  },

  who: {
    'intake-team': reader => `${who(reader)} y el equipo de admisión ven esto.`,
    'care-team': reader => `${who(reader)} y tu equipo de atención ven esto.`,
    therapist: reader => `${who(reader)} y tu terapeuta ven esto.`,
  },
  notSeenBy: {
    'intake-team': 'Nadie más, hasta que entres al programa.',
    'care-team': 'Tu escuela y tu trabajo no lo ven.',
    therapist: 'Tu familia lo ve solo si tú lo dices.',
  },
  next: (left, part) => {
    if (left === 0)
      return part === undefined ? 'Lo revisas todo. Antes de eso no se envía nada.' : `La parte “${part}”.`;
    const then = part === undefined ? 'lo revisas todo' : `“${part}”`;
    return `${left === 1 ? 'Una pregunta más' : `${left} preguntas más`} en esta parte, y después ${then}.`;
  },

  fix: (fault: AnswerFault, { maxLength, min, max }: Pick<Asked, 'maxLength' | 'min' | 'max'>): string => {
    switch (fault) {
      case 'type':
      case 'number':
        return 'Aquí solo podemos guardar un número. Usa cifras, o déjalo en blanco por ahora.';
      case 'option':
      case 'consent':
        return 'Esta respuesta ya no está en la lista. Elige otra, o sáltala por ahora.';
      case 'too-long':
        return `Esto es más largo de lo que podemos guardar. Acórtalo a ${maxLength ?? 5000} letras.`;
      case 'too-small':
        return `Parece muy poco. Usa ${min} o más, o déjalo en blanco por ahora.`;
      case 'too-large':
        return `Parece demasiado. Usa ${max} o menos, o déjalo en blanco por ahora.`;
      case 'phone-short':
        return 'Este número parece corto. Agrega las cifras que faltan, o déjalo en blanco por ahora.';
      case 'phone':
        return 'Esto no parece un número de teléfono. Revisa las cifras, o déjalo en blanco por ahora.';
      case 'email':
        return 'Esta dirección parece incompleta. Lleva un nombre, una @ y un lugar. Puedes dejarla en blanco por ahora.';
      case 'date':
        return 'No encontramos este día. Revisa el día, el mes y el año, o déjalo en blanco por ahora.';
      case 'too-many':
        return `Aquí caben ${max ?? 20}. Quita algunos para seguir.`;
      case 'signature':
        return 'Todavía falta tu nombre completo. Si elegiste dibujarla, falta también el dibujo. También puedes saltarla por ahora.';
    }
  },

  whichFigure: 'Podemos leer esto de dos maneras. ¿Cuál quieres decir?',

  save: {
    saving: 'Guardando',
    saved: time => `Guardado: ${time}`,
    savedOn: (day, time) => `Guardado: ${day}, ${time}`,
    keptHere: 'Guardamos tus respuestas aquí y las enviamos cuando tengas conexión.',
    unreachable: 'No podemos comunicarnos con la clínica en este momento.',
    waiting: 'Guardar tarda más de lo normal.',
    waitingText: 'Tus respuestas están aquí. Lo intentamos otra vez sin que hagas nada.',
    refused: 'No pudimos guardar tu última respuesta.',
    refusedText: 'Sigue aquí. Puedes continuar, y la guardamos con la siguiente.',
    tryNow: 'Intentar ahora',
    stuck: 'No pudimos abrir la página siguiente.',
    stuckText: 'Tus respuestas están aquí. Revisa tu conexión y vuelve a tocar Siguiente.',
    opening: 'Un momento',
  },
};
