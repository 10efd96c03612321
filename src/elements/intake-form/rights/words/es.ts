import { laHora } from '../../../../i18n/phrases.es.js';
import type { AccessLogEntry } from '../../../../contract/access-log.js';
import type { RightsWords } from './en.js';

const looked: Record<AccessLogEntry['what'], string> = {
  intake: 'leyó tu formulario',
  'intake-copy': 'sacó una copia de tu formulario para otro sistema',
  'intake-file': 'abrió un archivo de tu formulario',
  'check-ins': 'leyó tus registros de cómo estás',
};

/** Palabras de lo que está debajo de la respuesta del equipo, y de la parte de un tutor. */
export const words: RightsWords = {
  loading: 'Estamos preparando lo que va con tu formulario',
  offline: 'Mostramos el resto de esta página cuando vuelvas.',
  problem: 'No pudimos cargar el resto de esta página',
  old: 'No pudimos ver si hay algo nuevo. Así estaba antes.',

  consents: {
    title: 'Lo que aceptaste',
    lead: 'Abre uno para leerlo otra vez, guardar una copia o retirarlo.',
    problem: 'No pudimos cargar lo que aceptaste',
    none: 'Aquí no has aceptado nada',
    noneText: 'Lo que aceptes en el formulario queda aquí cuando lo envíes.',
    given: day => `Aceptado el ${day}`,
    takenBack: day => `Retirado el ${day}`,
    who: 'Quién',
    guardian: name => `${name}, como tutor o tutora`,
    when: 'Cuándo',
    how: 'Cómo',
    methods: {
      checkbox: 'Marcando la casilla',
      typed: 'Escribiendo su nombre',
      drawn: 'Firmando a mano',
    },
    revoked: 'Retirado',
    copy: 'Guardar una copia',
    copyHint: file =>
      `El archivo se llama ${file}. Si otras personas usan este dispositivo, piensa dónde lo guardas.`,
    copied: file => `La copia está hecha. Se llama ${file}.`,
    revoke: 'Retirarlo',
    ask: {
      title: '¿Retirar esto?',
      means: 'Desde ese momento ya no actuamos según esto. El equipo ve que lo retiraste.',
      not: name =>
        `No deshace lo que se hizo antes, y no termina tu atención. Si alguna atención necesita este sí, ${name} lo habla antes contigo.`,
      keep: 'Dejarlo como está',
      go: 'Retirarlo',
      going: 'Lo estamos retirando',
      notDone: 'Todavía no se retiró.',
    },
    done: 'Está retirado. Todavía puedes leerlo aquí.',
    file: {
      status: 'Estado',
      active: 'Aceptado',
      inactive: when => `Retirado el ${when}`,
      form: 'Formulario',
      version: (version, language) => `versión ${version}, idioma ${language}`,
      check: 'Número de control (SHA-256)',
    },
  },

  access: {
    title: 'Quién ha mirado',
    problem: 'No pudimos cargar quién ha mirado',
    none: 'Todavía no ha mirado nadie',
    noneText: 'Cada vez que alguien abre lo tuyo, queda aquí con nombre y hora.',
    who: (name, title) => (title ? `${name} (${title})` : name),
    guardian: name => `${name} (tu tutor o tutora)`,
    last: (who, what, day, time) => `${who} ${looked[what]} ${day} a ${laHora(time)}.`,
    look: (who, what) => `${who} ${looked[what]}`,
    today: 'hoy',
    onWeekday: weekday => `el ${weekday}`,
    onDate: date => `el ${date}`,
    todayTitle: 'Hoy',
    earlier: 'Ver días anteriores',
  },

  guardians: {
    title: 'Tu mamá, tu papá o quien te cuida legalmente',
    lead: 'Tienes menos de 18 años, así que tu mamá, tu papá o quien te cuida legalmente también tiene una parte. Esa persona lee sobre el programa y dice sí o no.',
    waiting: 'Tu atención puede empezar cuando esa parte esté hecha.',
    seesTitle: 'Qué ve esa persona',
    sees: name =>
      `El horario de tus sesiones. Nunca lo que está marcado como privado. En algunos lugares puede leer más de tu formulario: pregúntale a ${name} cómo es donde vives.`,
    problem: 'No pudimos cargar a quién se lo pediste',
    relationships: { parent: 'Mamá o papá', guardian: 'Tutor o tutora', other: 'Otra persona adulta' },
    states: {
      invited: day => `Se lo pediste el ${day}. Todavía no ha hecho su parte.`,
      signed: day => `Hizo su parte el ${day}.`,
      barred: () => 'La clínica no le da parte en esto. No ve nada.',
      ended: () => 'Ya no tiene parte en esto. No ve nada.',
    },
    ask: 'Pedírselo a alguien',
    another: 'Pedírselo a alguien más',
    formTitle: '¿A quién se lo quieres pedir?',
    name: 'Su nombre',
    relationship: 'Quién es para ti',
    choices: {
      parent: 'Mi mamá o mi papá',
      guardian: 'Mi tutor o tutora legal',
      other: 'Otra persona adulta que me cuida',
    },
    go: 'Crear su código',
    going: 'Estamos creando el código',
    leave: 'Ahora no',
    needName: 'Necesitamos un nombre, para saber quién hizo esta parte.',
    needRelationship: 'Elige lo que más se acerque.',
    notAsked: 'Todavía no se le pidió.',
    codeTitle: name => `El código para ${name}`,
    codeLead: 'Solo ves este código ahora. Anótalo o mándaselo a esa persona.',
    steps: button => [
      'Esa persona abre esta página en su propio teléfono o computadora.',
      `Allí toca “${button}” y escribe el código.`,
      'Luego hace su parte. Son pocos minutos.',
    ],
    codeKeep: 'El código abre solo su parte.',
    copy: 'Copiar el código',
    copied: 'El código está copiado',
    passed: 'Ya lo tengo',
    back: 'Volver al formulario',
  },

  ward: {
    asked: name => `${name} te pidió hacer una parte de esto.`,
    askedBySomebody: 'Te pidieron hacer una parte de esto.',
    seesTitle: 'Qué ves tú',
    sees: name =>
      `Cuándo son las sesiones. Donde las reglas de la clínica lo dicen, también lo que dijo ${name}, cuando tu parte esté hecha. Lo privado nunca te llega.`,
    theySeeTitle: name => `Qué ve ${name}`,
    theySee: 'Que hiciste tu parte, y cuándo. No lo que dijiste en ella.',
    saidTitle: name => `Lo que dijo ${name}`,
    saidLead: name =>
      `Las reglas de la clínica te dejan leerlo. Lo privado no está ahí. ${name} puede ver que lo leíste, y cuándo.`,
    read: name => `Leer lo que dijo ${name}`,
    saidProblem: 'No pudimos traerlo',
    saidNothing: 'No hay nada en ello que puedas leer.',
    noForm: 'Aquí no hay nada que tengas que llenar',
    noFormText: clinic => `${clinic} recibe la parte de un tutor de otra manera. Llámanos y te decimos cómo.`,
    notTheirs: clinic =>
      `Este formulario es para quienes vienen a ${clinic} a recibir atención. Tú participas de otra manera, así que no te falta nada. Llámanos si quieres atención para ti.`,
  },
};
