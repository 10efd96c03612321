import { count, who } from '../../words/phrases/es.js';
import type { Channel, ViewWords } from './en.js';

const reaches: Readonly<Record<Channel, string>> = {
  phone: 'te llama',
  sms: 'te manda un mensaje',
  email: 'te escribe',
};

const ask: ViewWords['ask'] = {
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

const locked: ViewWords['locked'] = {
  title: 'El formulario está cerrado',
  lead: 'Alguien salió rápido de esta página. Lo que se dijo está guardado, y aquí no se muestra hasta saber que eres tú.',
  signIn: 'Entrar otra vez',
  noCode: number => `¿No tienes el código? Llámanos al ${number}.`,
  anew: 'Empezar un formulario nuevo',
};

/** Palabras de los tipos de pregunta. */
const types: ViewWords['types'] = {
  own: 'Con tus palabras',
  declined: 'Prefiero no decirlo',

  group: {
    entry: 'dato',
    name: (kind, number) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`,
    add: kind => `Agregar: ${kind}`,
    added: (kind, number) => `Hay lugar para ${kind} ${number}.`,
    remove: 'Quitar',
    removed: kind => `Quitamos: ${kind}.`,
    putBack: 'Volver a ponerlo',
    most: most => `Aquí caben ${most}. Si hay más, escríbelo en el último.`,
  },

  signature: {
    how: '¿Cómo quieres firmar?',
    typed: 'Escribir mi nombre',
    drawn: 'También dibujarla',
    name: 'Tu nombre completo',
    counts: 'Tu nombre escrito vale como tu firma.',
    pad: 'Dibuja aquí tu nombre con un dedo, un lápiz o un ratón.',
    clear: 'Borrar el dibujo',
    cleared: 'El dibujo está borrado.',
    drawing: name => `La firma de ${name}`,
    signed: name => `Firma: ${name}`,
    unsigned: 'Todavía sin firmar.',
  },

  file: {
    choose: 'Elegir un archivo',
    photo: 'Tomar una foto',
    kinds: size => `Fotos (JPEG, PNG, WebP) y PDF, de hasta ${size} cada uno.`,
    privacy:
      'Antes de que una foto salga de este dispositivo, le quitamos el lugar y la hora que anota la cámara.',
    most: most => (most === 1 ? 'Aquí cabe un archivo.' : `Aquí caben hasta ${most} archivos.`),
    full: 'Aquí ya no caben más. Quita uno para agregar otro.',
    list: 'Tus archivos',
    preparing: 'Lo estamos preparando',
    sending: size => `Enviando ${size}`,
    sent: 'Ya lo tiene la clínica',
    waiting: 'Está solo en este dispositivo. Lo enviamos cuando tengas conexión. Deja esta página abierta.',
    later:
      'Está solo en este dispositivo. No podemos comunicarnos con la clínica, y lo intentamos otra vez sin que hagas nada. Deja esta página abierta.',
    tryNow: 'Intentar ahora',
    kind: 'No podemos leer este tipo de archivo. Usa una foto (JPEG, PNG, WebP) o un PDF.',
    big: size => `Este archivo pesa más de ${size}. Basta con una foto más pequeña.`,
    damaged: 'Este archivo parece dañado y no podemos abrirlo. Prueba con otra copia, o toma una foto nueva.',
    refused: 'La clínica no pudo recibir este archivo. Prueba con otra copia, o déjalo para después.',
    remove: 'Quitar',
    removed: name => `Quitamos ${name}.`,
    isSent: name => `La clínica ya tiene ${name}.`,
    held: 'Un archivo todavía no llega a la clínica',
    heldText: 'Deja esta página abierta hasta que llegue. También puedes quitar el archivo.',
  },
};

/** Palabras de lo que viene después de la primera pantalla. */
export const words: ViewWords = {
  code: {
    title: 'Vuelve con tu código',
    label: 'Tu código',
    hint: 'Cuatro grupos de cinco letras y números. Da igual si son mayúsculas.',
    go: 'Abrir mi formulario',
    going: 'Lo estamos buscando',
    short: 'Este código parece corto o largo. Tiene 20 letras y números. Revisa cada grupo.',
    unknown: 'No conocemos este código. Revisa cada letra. También puedes empezar de nuevo.',
  },

  choose: {
    bar: 'Dos respuestas',
    title: 'También contestaste esto en otro dispositivo',
    lead: 'Guardamos las dos respuestas. Elige la que vale ahora.',
    here: 'En este dispositivo',
    there: 'En el otro dispositivo',
    go: 'Quedarme con esta',
  },

  review: {
    bar: 'Revísalo',
    lastStep: 'último paso',
    title: 'Esto es lo que nos contaste',
    lead: 'No se envía nada hasta que toques Enviar. Antes puedes cambiarlo.',
    change: 'Cambiar',
    skipped: 'Saltada por ahora. Puedes dejarla así.',
    unanswered: 'Sin contestar. Puedes dejarla así.',
    needed: 'Todavía falta.',
    agreed: 'Estás de acuerdo.',
    notAgreed: 'No has dicho que sí.',
    openTitle: open => (open === 1 ? 'Todavía falta una cosa' : `Todavía faltan ${open} cosas`),
    openText: 'Lo necesitamos para poder leer tu formulario.',
    changed: 'Tu formulario cambió en otro dispositivo. Así está ahora.',
    send: 'Enviar a la clínica',
    sending: 'Enviando',
    notSent: 'Tu formulario todavía no se envió.',
    asked: name => `${name} pregunta`,
    guardian:
      'Tu mamá, tu papá o quien te cuida legalmente también tiene una parte. Puedes pedírsela ahora o después.',
    guardianGo: 'Pedirle su parte',
    receivesTitle: 'Quién lo recibe',
    receives: reader => `${who(reader)}.`,
    readsNow: until => `El equipo está leyendo hasta ${until}.`,
    readsNext: at => `El equipo vuelve a leer: ${at}.`,
    steps: ({ name }) => [
      `${name} lo lee y se comunica contigo.`,
      'Hablan. Primero van tus preguntas.',
      'Si el programa es para ti, eligen juntos un día para empezar.',
    ],
  },

  done: {
    received: 'Tu formulario está con nosotros',
    receivedText: ({ name }, when) => `${name} te responde a más tardar: ${when}.`,
    accepted: 'Hay un lugar para ti',
    acceptedText: ({ name }) => `${name} leyó tu formulario, y tu programa está abierto.`,
    referred: 'Leímos tu formulario',
    referredText: ({ name }) => `${name} conoce un lugar que puede ser mejor para ti, y lo hablará contigo.`,
    codeLead: 'Con este código puedes ver aquí nuestra respuesta:',
    waiting: 'Tu parte está con nosotros',
    waitingText: ({ name }) =>
      `También tiene que estar de acuerdo tu mamá, tu papá o quien te cuida legalmente. Después, ${name} te responde.`,
    asked: name => `${name} tiene una pregunta para ti`,
    askedText: 'El formulario está abierto otra vez. Lo que dijiste antes sigue ahí.',
    by: ({ name, title }) => (title ? `${name} (${title})` : name),
    reopen: 'Contestar en el formulario',
    reopening: 'Estamos abriendo el formulario',
    notReopened: 'El formulario todavía no está abierto.',
    referredHere: 'Puedes llamar ahí por tu cuenta. Dinos si quieres que te ayudemos con eso.',
    guardian: {
      received: 'Tu parte está con nosotros',
      receivedText: ({ name }, ward) => `${name} la mira junto con la parte de ${ward} y les responde.`,
      accepted: ward => `Hay un lugar para ${ward}`,
      referredText: ({ name }, ward) =>
        `${name} conoce un lugar que puede ser mejor para ${ward}, y lo hablará con ustedes.`,
      somebody: 'tu hijo o hija',
      nextSteps: ({ name }, ward) => [
        `${name} lee las dos partes.`,
        `${name} habla con ${ward}, y contigo cuando eso ayuda.`,
        'Si el programa es lo indicado, eligen juntos un día para empezar.',
      ],
    },
  },

  leave: {
    title: 'Tus respuestas están guardadas',
    lead: 'Ya puedes cerrar esta página.',
    nothing: 'Todavía no hay nada que guardar',
    nothingText: 'Puedes volver cuando quieras y empezar aquí.',
    unsaved: 'Deja esta página abierta un poco más',
    unsavedText:
      'Algunas respuestas están solo en esta página. Las enviamos en cuanto se pueda, y aquí lo decimos.',
    codeLead: 'Para volver desde cualquier teléfono o computadora, abre esta página y usa este código:',
    copy: 'Copiar el código',
    copied: 'El código está copiado',
    codeKeep: 'Cuídalo como una llave. Quien lo tiene puede leer tus respuestas.',
    signIn:
      'Para volver, entra aquí desde cualquier teléfono o computadora. Estarás otra vez en esta pregunta.',
    back: 'Volver al formulario',
    seesTitle: 'Quién ve tus respuestas',
    sees: 'Solo tú, hasta que envíes el formulario. Si una respuesta dice que corres peligro, el equipo ve esa.',
  },

  ask,
  locked,

  meanwhile: {
    title: 'Si es demasiado',
    call: number => `No tienes que esperarnos. Llama al ${number} a cualquier hora.`,
    callOrText: number => `No tienes que esperarnos. Llama o escribe al ${number} a cualquier hora.`,
  },

  safety: {
    reading: until =>
      `Alguien en la clínica está leyendo hasta ${until} y ve tu respuesta. No tienes que esperar.`,
    unread: at =>
      `Nadie en la clínica está leyendo esto en este momento. El equipo vuelve a leer: ${at}. No tienes que esperar.`,
    due: {
      reading: by =>
        `Alguien en la clínica está leyendo ahora y ve tu respuesta a más tardar: ${by}. No tienes que esperar.`,
      unread: by =>
        `Nadie en la clínica está leyendo esto en este momento. Alguien ve tu respuesta a más tardar: ${by}. No tienes que esperar.`,
      told: 'La clínica tiene tu respuesta. No tienes que esperar.',
    },
    unsent:
      'Tu respuesta todavía no ha llegado a la clínica, así que el equipo no lo sabe. No tienes que esperarnos.',
    unshared: '',
    danger: number => `Si tú o alguien cerca de ti corre peligro ahora, llama al ${number}.`,
    ready: 'Cuando quieras seguir',
    wait: 'El formulario espera. Puede ser esta noche, u otro día.',
    resume: 'Seguir con el formulario',
    mistake: 'Elegí esa respuesta por error',
    mistakeNote: 'Puedes cambiarla. Es posible que el equipo ya la haya visto y que te pregunte cómo estás.',
    emergency:
      'Si corres peligro ahora, llama al número de emergencias de tu zona o ve a la sala de emergencias más cercana.',
    call: to => `Llamar a ${to}`,
    text: number => `Mandar un mensaje al ${number}`,
    textBody: (body, number) => `Mandar ${body} al ${number}`,
    chat: label => `Chatear con ${label}`,
    newTab: site => `${site}, se abre en otra pestaña.`,
    bar: 'Una pausa en el formulario',
    saved: 'Tus respuestas están guardadas',
    kept: 'Tus respuestas están aquí',
    leads: {
      suicide: 'Nos dijiste que has pensado en quitarte la vida. Gracias por decirlo.',
      other: 'Nos dijiste algo que cuesta decir. Gracias por decirlo.',
    },
    doTitle: 'Qué hacemos con esto',
    do: ({ name }) =>
      `${name}, o quien esté de turno, lo mira y se comunica contigo. Te pregunta qué te ayudaría hoy.`,
    seesTitle: 'Quién ve esto',
    sees: 'El equipo de admisión y el equipo de atención. No le decimos a tu familia si tú no lo pides, salvo que tu vida esté en peligro ahora.',
  },

  types,
};
