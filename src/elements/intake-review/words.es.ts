import type { Words } from './words.en.js';

const people = (count: number): string => (count === 1 ? '1 persona' : `${count} personas`);

export const es: Words = {
  loading: 'Buscando los formularios',
  title: 'Formularios de ingreso',
  groups: { call: 'Llamar primero', fresh: 'Nuevos', waiting: 'En espera', settled: 'Resueltos' },
  counts: {
    call: count => `${people(count)} por llamar`,
    fresh: count => `${people(count)} por responder`,
    waiting: count => `${people(count)}, la siguiente palabra no es nuestra`,
    settled: count => `${people(count)}, nada espera por ti`,
  },
  reasons: {
    'safety-answer': 'Contestó sí a una pregunta de seguridad',
    'safety-answer-acute': 'Piensa en terminar con su vida ahora',
    'urge-now': 'Siente un impulso ahora, en un registro',
  },
  flagged: 'Contestó sí a una pregunta de seguridad',
  callBy: (name, when) => `${name} llama antes de: ${when}`,
  callDue: (name, when) => `${name} iba a llamar antes de: ${when}`,
  callUnknown: 'En este momento no se sabe quién llama',
  states: {
    received: 'Por leer',
    'more-asked': 'Le pedimos más',
    accepted: 'En el programa',
    referred: 'Derivado a otro lugar',
    guardian: 'Espera a un tutor',
  },
  referredTo: place => `Derivado a ${place}`,
  answerBy: when => `Responder antes de: ${when}`,
  answerDue: when => `La respuesta era para: ${when}`,
  sent: when => `Enviado: ${when}`,
  showAll: count => `Mostrar los ${count}`,
  emptyTitle: 'Ningún formulario espera',
  emptyText: 'Cuando alguien envíe uno, aparecerá aquí.',
  opening: 'Abriendo el formulario',
  notLoaded: 'No pudimos buscar los formularios',
  notRenewed: 'No pudimos buscar cambios. Lo que ves puede ser de antes.',
  forbiddenTitle: 'Tu función no abre los formularios',
  forbiddenText: 'El equipo de ingreso los lee. La administración puede agregarte.',
  offlineText: 'Ves lo que había antes. Lo que escribes se queda. Envíalo cuando vuelvas.',
  arrived: name => `Un formulario nuevo: ${name}`,
  needsCall: name => `${name} necesita una llamada`,
  changed: (name, state) => `${name}: ${state}`,
};
