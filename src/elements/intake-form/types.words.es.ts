import type { TypeWords } from './types.words.en.js';

/** Palabras de los tipos de pregunta. */
export const types: TypeWords = {
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
