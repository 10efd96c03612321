import { laHora } from '../../../../i18n/phrases.es.js';
import { plural } from '../../../../i18n/catalogue.js';
import type { CallWords } from './en.js';

const list = (names: readonly string[]): string => names.join(' y ');

export const words: CallWords = {
  left: {
    left: { title: 'Saliste de la sala', text: 'A nadie se le dice por qué saliste.' },
    removed: {
      title: 'Las personas que guían la sesión terminaron tu tiempo en la sala',
      text: 'La clínica puede hablar contigo sobre esto.',
    },
    ended: { title: 'La sesión terminó', text: 'Gracias por estar aquí.' },
  },
  doorOpenUntil: time => `La puerta sigue abierta hasta ${laHora(time)}.`,
  comeBack: 'Volver a entrar',
  failed: {
    unreachable: {
      title: 'No pudimos llegar a la sala',
      text: 'Puede ser tu conexión o un firewall. Puedes intentar de nuevo o llamar a la clínica.',
    },
    refused: {
      title: 'La puerta no se abrió',
      text: 'El pase a la sala había vencido. Puedes intentar de nuevo.',
    },
    lost: { title: 'Se perdió la conexión', text: 'Esto pasa. Vuelve a entrar cuando quieras.' },
    unsupported: {
      title: 'Este navegador no puede abrir la sala',
      text: 'Funciona en Chrome, Edge, Firefox y Safari, en una computadora o un teléfono.',
    },
    unknown: {
      title: 'La sala no se abrió',
      text: 'Puedes intentar de nuevo o llamar a la clínica.',
    },
  },
  nameTaken: {
    title: 'Alguien en la sala usa ese nombre',
    text: 'Elige otro, por ejemplo con una letra más.',
  },
  doorShut: {
    title: 'La puerta está cerrada en este momento',
    text: (opens, closes) => `Está abierta de ${opens} a ${closes}, según el reloj de la clínica.`,
  },

  door: {
    moving: 'Un momento. Te llevamos a otra sala.',
    title: 'Estás en la puerta',
    open: leader => `${leader} sabe que estás aquí y te va a dejar entrar.`,
    closed: leader => `${leader} abre la sala y te deja entrar. Puedes dejar esta página abierta.`,
    word: { 'two-minutes': 'Dos minutos más. No te hemos olvidado.' },
    private: 'Nadie más ve tu nombre ni tu imagen, y tu micrófono está apagado.',
    leave: 'Volver',
  },
  reach: {
    title: 'Mientras esperas: ¿dónde estás ahora?',
    why: 'Si alguna vez estás en peligro, o se corta la conexión, sabemos adónde mandar ayuda y cómo llamarte. Solo lo ve quien guía.',
    place: 'Dónde estás en este momento',
    placeHint: 'Basta con una calle y una ciudad.',
    number: 'Un número donde te encontremos',
    numberFix: 'Escribe el número con su código de área, como 555 010 0188.',
    save: 'Guardar',
    confirm: 'Sí, así es',
    saved: 'Guardado. Gracias.',
    failed: 'Eso no nos llegó. Intenta de nuevo.',
  },
  lead: {
    waiting: names =>
      names.length > 3
        ? `${names.length} personas esperan para entrar`
        : `${names.join(', ')} ${plural('es', names.length, { one: 'espera', other: 'esperan' })} para entrar`,
    newDevice: 'Una visita llegó con otro navegador. Déjala entrar solo si sabes que es esa persona.',
    letIn: name => `Que entre ${name}`,
    hold: name => `Espera un poco, ${name}`,
    holdShort: 'Espera',
    letInShort: 'Que entre',
    held: 'espera por ti',
    letAllIn: 'Que entren todos',
    twoMinutes: 'Decir "dos minutos más"',
  },

  people: 'Personas en la sala',
  you: 'Tú',
  youHidden: 'Tú, oculto para ti',
  screenOf: name => `Pantalla de ${name}`,
  someone: 'Alguien',
  roles: {
    leader: name => `${name}, guía`,
    'co-leader': name => `${name}, guía`,
    member: name => name,
    'family-guest': name => `${name}, familia`,
    observer: name => `${name}, observa`,
  },
  speaking: 'Habla',
  weakLine: 'conexión débil',
  mutedMark: 'en silencio',
  cameraOffMark: 'cámara apagada',
  alone: 'Llegaste primero. Los demás te verán cuando entren.',
  controls: 'Tu cámara, tu micrófono y la salida',
  microphoneControl: {
    on: 'Micrófono',
    off: 'En silencio',
    asks: 'Micrófono',
    starting: 'Encendiendo',
    denied: 'Bloqueado',
    missing: 'Sin micro',
    busy: 'En uso',
  },
  cameraControl: {
    on: 'Cámara',
    off: 'Sin cámara',
    asks: 'Sin cámara',
    starting: 'Encendiendo',
    denied: 'Bloqueada',
    missing: 'No hay',
    busy: 'En uso',
  },
  watching: 'Estás aquí para mirar. Nadie te ve ni te oye.',
  here: count => `${count} aquí`,
  leave: 'Salir',
  reconnecting: {
    title: 'Se cortó la conexión. Te estamos llevando de vuelta',
    text: 'Conservas tu lugar. Tu micrófono queda como lo dejaste.',
  },
  sharing: {
    title: 'Estás mostrando tu pantalla',
    text: 'Los demás ven todo lo que hay en ella: nombres, cartas, mensajes que llegan.',
    action: 'Dejar de mostrar',
  },
  shareFailed: {
    title: 'Tu pantalla no se muestra',
    text: 'Si no lo detuviste tú: permite que el navegador grabe la pantalla en los ajustes de tu computadora e intenta de nuevo.',
  },
  soundBlocked: {
    title: 'Tu navegador detiene el sonido',
    text: 'Presiona una vez y oirás a los demás.',
    action: 'Activar el sonido',
  },
  said: {
    selfHidden: 'Ya no te ves. Los demás te siguen viendo.',
    in: others =>
      others
        ? `Ya estás dentro. Hay ${others} ${plural('es', others, { one: 'persona', other: 'personas' })} más.`
        : 'Ya estás dentro. Aún no hay nadie más.',
    came: names =>
      names.length > 2
        ? `Entraron ${names.length} personas.`
        : `${names.length > 1 ? 'Entraron' : 'Entró'} ${list(names)}.`,
    went: names =>
      names.length > 2
        ? `Salieron ${names.length} personas.`
        : `${names.length > 1 ? 'Salieron' : 'Salió'} ${list(names)}.`,
    back: 'Estás de vuelta en la sala.',
  },
};
