import { plural } from '../../../../i18n/catalogue.js';
import { laHora } from '../../../../i18n/phrases.es.js';
import type { JourneyWords } from './en.js';

const hours = (count: number): string =>
  `${Math.floor(count) || (count ? '' : '0')}${count % 1 ? '½' : ''} ${plural('es', count, {
    one: 'hora',
    other: count === 0.5 ? 'hora' : 'horas',
  })}`;

export const words: JourneyWords = {
  urge: {
    question: '¿Tuviste hoy un impulso fuerte?',
    kind: 'De hacerte daño, de consumir o de no comer.',
    scale: ['No', 'Vino y se fue', 'Se quedó un rato', 'Está aquí ahora'],
  },
  sleep: {
    question: '¿Cuánto dormiste?',
    hint: 'Basta con una idea.',
    none: 'Sin decir',
    hours,
    less: 'Media hora menos',
    more: 'Media hora más',
  },
  medications: {
    question: 'Tus medicinas',
    taken: 'La tomé',
    'not-taken': 'Hoy no',
    'not-needed': 'No hizo falta',
    later: 'Más tarde',
  },
  goals: {
    question: 'Tus metas de la semana',
    done: 'Lo hice',
    some: 'Algo',
    'not-today': 'Hoy no',
  },
  note: {
    question: 'Una línea sobre hoy',
    label: 'Con tus palabras, si quieres',
    hint: 'Hasta 140 letras.',
    left: count => plural('es', count, { one: `Queda ${count} letra`, other: `Quedan ${count} letras` }),
  },
  send: name => `Enviar a ${name}`,
  sending: 'Enviando',
  keep: 'Guardarlo para mí',
  keeping: 'Guardando',
  waiting: {
    title: 'Tu registro todavía no se envió',
    shared:
      'No tienes conexión. Lo guardamos en esta página y lo enviamos cuando vuelva. Deja la página abierta.',
    self: 'No tienes conexión. Lo tenemos en esta página y lo guardamos cuando vuelva. Deja la página abierta.',
    retry: 'Intentar ahora',
    change: 'Cambiar mis respuestas',
  },
  nothing: {
    title: 'Está bien no decir nada hoy',
    text: 'Saltaste todas las preguntas, así que no hay nada que enviar. Puedes responder solo una, o dejarlo por hoy.',
    answer: 'Responder una',
    leave: 'Dejarlo por hoy',
  },
  left: {
    title: 'Tus respuestas se quedan aquí',
    text: 'Se quedan mientras esta página esté abierta. No se envió nada.',
    titleEmpty: 'Puedes hacerlo más tarde',
    textEmpty: 'No se envió nada. Cualquier momento de hoy está bien.',
    resume: 'Seguir',
  },
  again: {
    title: time => `Hoy ya hiciste tu registro a ${laHora(time)}`,
    text: 'Si el día cambió, puedes hacer otro.',
    action: 'Hacer otro registro',
  },
  safety: {
    lead: 'Nos dijiste que el impulso está aquí ahora. Gracias por decirlo.',
    unsent: (name, when) =>
      `Todavía no lo has enviado, así que nadie de la clínica lo sabe. Si lo envías, ${name} lo lee ${when.replace(/\.$/, '')}. No tienes que esperar.`,
    unsentOffline:
      'No tienes conexión, así que esto no se ha enviado. Lo enviamos cuando vuelva. Para llamar no hace falta internet, y no tienes que esperarnos.',
    danger: number => `Si tú o alguien cerca de ti corre peligro ahora, llama al ${number}.`,
    ready: 'Cuando quieras',
    wait: 'Las otras preguntas esperan. Puede ser esta noche u otro día.',
    resume: 'Seguir con el registro',
    sendNow: name => `Enviar a ${name} lo que tengo`,
    mistake: 'Marqué esa respuesta por error',
    emergency: 'Llama al número de emergencias de tu lugar, o ve a la sala de emergencias más cercana.',
    call: who => `Llamar: ${who}`,
    text: number => `Mensaje al ${number}`,
    textBody: (body, number) => `Mensaje con la palabra ${body} al ${number}`,
    chat: label => `Chat: ${label}`,
    newTab: site => `${site}, se abre en otra pestaña.`,
  },
  done: {
    sent: (weekday, name) => `Tu registro del ${weekday} está guardado y se envió a ${name}.`,
    kept: weekday => `Tu registro del ${weekday} está guardado solo para ti.`,
    takeaway: 'De tu última sesión',
    readsAt: when => `Lee esto ${when} y tal vez te mande una nota.`,
    you: 'Tú',
    alone: 'Nadie de la clínica ve este.',
    later: 'Más tarde',
    now: 'Ahora mismo',
    heavier: 'Si se pone más pesado, llama o manda un mensaje al',
    heavierCall: 'Si se pone más pesado, llama al',
    urge: 'Si el impulso sigue aquí, llama o manda un mensaje al',
    urgeCall: 'Si el impulso sigue aquí, llama al',
    after: 'a cualquier hora.',
  },
  problem: {
    send: 'No pudimos enviar tu registro',
    kept: 'Tus respuestas siguen aquí.',
  },
};
