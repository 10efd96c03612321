import type { ask as askEn, locked as lockedEn } from './hello.words.en.js';
import type { Channel } from './later-words.en.js';
import { count, who } from './words.es.js';

const reaches: Readonly<Record<Channel, string>> = {
  phone: 'te llama',
  sms: 'te manda un mensaje',
  email: 'te escribe',
};

export const ask: typeof askEn = {
  title: 'Habla primero con nosotros',
  name: '¿Cómo te llamamos?',
  channel: '¿Cómo te contactamos?',
  channels: { phone: 'Llamada', sms: 'Mensaje', email: 'Correo' },
  number: 'Tu número',
  address: 'Tu correo electrónico',
  hints: {
    phone: 'Preguntamos por tu nombre, y a nadie más le decimos por qué.',
    sms: 'Escribimos desde un solo número, y el mensaje nunca dice por qué.',
    email: 'El asunto nunca dice por qué.',
  },
  note: 'Algo que quieras que sepamos',
  noteHint: 'Puedes dejarlo en blanco.',
  send: { phone: 'Pedir una llamada', sms: 'Pedir un mensaje', email: 'Pedir un correo' },
  sending: 'Enviando',
  needName: 'Necesitamos un nombre por el que preguntar. Sirve el que tú quieras.',
  needNumber: 'Necesitamos un número para contactarte. También puedes elegir Correo arriba.',
  needAddress: 'Necesitamos una dirección para escribirte. También puedes elegir Llamada o Mensaje arriba.',
  fixNumber: 'Este número parece corto. Agrega las cifras que faltan.',
  fixPhone: 'Esto no parece un número de teléfono. Revisa las cifras, o elige Correo arriba.',
  fixAddress: 'Esta dirección parece incompleta. Lleva un nombre, una @ y un lugar.',
  seesTitle: 'Quién ve esto',
  sees: reader => `${who(reader)} y el equipo de admisión. Nadie más hasta que tú lo digas.`,
  nextTitle: 'Qué pasa después',
  next: ({ name }, channel, hours) =>
    `${name} ${reaches[channel]} en ${count(hours, 'hora de trabajo', 'horas de trabajo')} o menos. Pedirlo no te inscribe.`,
  done: 'Ya lo tenemos',
  doneText: ({ name }, channel, when) => `${name} ${reaches[channel]} a más tardar: ${when}.`,
  doneNext: 'No tienes que hacer nada más. Puedes cerrar esta página.',
  another: 'Volver al inicio',
  safe: {
    title: 'Qué es seguro para ti',
    voicemail: '¿Podemos dejar un mensaje de voz?',
    yes: 'Sí',
    no: 'No',
    words: '¿Quién decimos que llama?',
    names: { 'first-name': 'Solo un nombre', 'clinic-name': 'El nombre de la clínica' },
    hours: '¿Cuándo es seguro?',
    hoursHint: 'Deja todo abierto si cualquier hora está bien.',
    times: { mornings: 'Mañanas', afternoons: 'Tardes', evenings: 'Noches', weekends: 'Fines de semana' },
    said: (channel, { voicemail, words, hours }, clinic) =>
      [
        channel === 'phone' && (voicemail ? 'Podemos dejar un mensaje.' : 'No dejamos mensaje.'),
        words === 'first-name' ? 'Damos solo un nombre.' : `Decimos ${clinic}.`,
        channel !== 'email' && (hours ? 'Solo a las horas que elegiste.' : 'A cualquier hora.'),
      ]
        .filter(Boolean)
        .join(' '),
  },
  pick: {
    title: 'O elige ahora una hora para una llamada',
    any: 'Sin hora fija',
    anySub: hours => `Llamamos en ${count(hours, 'hora de trabajo', 'horas de trabajo')} o menos.`,
    loading: 'Buscamos las horas libres',
    none: 'Ahora no hay horas libres. Envía esto y buscamos una contigo.',
    notHere: 'No pudimos ver las horas libres. Aun así puedes pedir una llamada.',
    more: 'Ver más horas',
    taken: 'Esa hora se acaba de ocupar. Estas son las siguientes.',
    takenNone: 'Esa hora se acaba de ocupar y no queda otra libre. Aun así puedes pedir una llamada.',
    zone: 'Son las horas de donde tú estás.',
    atClinic: time => `${time} en la clínica`,
  },
  doneAt: ({ name }, when) => `${name} te llama: ${when}.`,
};

export const locked: typeof lockedEn = {
  title: 'El formulario está cerrado',
  lead: 'Alguien salió rápido de esta página. Lo que se dijo está guardado, y aquí no se muestra hasta saber que eres tú.',
  signIn: 'Entrar otra vez',
  noCode: number => `¿No tienes el código? Llámanos al ${number}.`,
  anew: 'Empezar un formulario nuevo',
};
