import type { LaterWords } from './later-words.en.js';
import { ask, locked } from './hello.words.es.js';
import { types } from './types.words.es.js';
import { who } from './words.es.js';

/** Palabras de lo que viene después de la primera pantalla. */
export const es: LaterWords = {
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
