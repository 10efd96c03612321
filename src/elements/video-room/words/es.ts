import { laHora } from '../../../i18n/phrases.es.js';
import { plural } from '../../../i18n/catalogue.js';
import type { Words } from './en.js';

const minutes = (count: number): string =>
  `${count} ${plural('es', count, { one: 'minuto', other: 'minutos' })}`;

export const words: Words = {
  loading: 'Estamos preparando la sala',
  moment: 'Necesito un momento',
  momentShort: 'Un momento',
  startsIn: (time, count) =>
    count <= 1
      ? `Empieza a ${laHora(time)}, en menos de un minuto`
      : `Empieza a ${laHora(time)}, en ${minutes(count)}`,
  startsAt: when => `Empieza: ${when}`,
  started: time => `Empezó a ${laHora(time)}`,
  lateIsFine: 'Puedes llegar tarde',
  minutesLeft: count => `Quedan ${count} min`,
  timeIsUp: 'El tiempo previsto terminó',
  notRecorded: 'No se graba',
  leads: name => `Guía: ${name}`,

  title: 'Tómate un momento y luego entra',
  seenByGroup: 'Tú, como te verá el grupo',
  seenBy: name => `Tú, como te verá ${name}`,
  preview: 'Imagen de tu cámara',
  previewOff: 'Tu cámara está apagada. Está bien así.',
  cameraOn: 'Cámara encendida',
  cameraOff: 'Cámara apagada',
  unmuted: 'Micrófono encendido',
  muted: 'En silencio',
  press: {
    cameraOn: 'Presiona para apagar la cámara.',
    cameraOff: 'Presiona para encender la cámara.',
    unmuted: 'Presiona para silenciarte.',
    muted: 'Presiona para que te oigan.',
    blurOn: 'Presiona para mostrar lo que hay detrás de ti.',
    blurOff: 'Presiona para desenfocar lo que hay detrás de ti.',
  },
  blur: {
    on: 'Desenfoque activo',
    off: 'Sin desenfoque',
    starting: 'Preparando el desenfoque',
    slow: 'Este dispositivo es muy lento para desenfocar lo que hay detrás de ti. Tu cámara está apagada, para que nadie lo vea. Puedes encenderla sin desenfoque.',
    failed:
      'El desenfoque no funciona aquí. Tu cámara está apagada, para que nadie vea lo que hay detrás de ti. Puedes encenderla sin desenfoque.',
  },
  useBoth: 'Usar cámara y micrófono',
  checks: 'Cámara, micrófono y sonido',
  camera: {
    on: { fact: 'La cámara funciona', step: '' },
    off: {
      fact: 'La cámara está apagada',
      step: 'Está bien así. Puedes encenderla en cualquier momento.',
    },
    asks: {
      fact: '¿Podemos usar tu cámara?',
      step: 'Tu navegador te va a preguntar. Elige Permitir.',
    },
    starting: { fact: 'Encendiendo tu cámara', step: 'Si tu navegador pregunta, elige Permitir.' },
    denied: {
      fact: 'Tu navegador bloquea la cámara',
      step: 'Presiona el símbolo junto a la dirección, arriba, y permite la cámara. O entra sin ella.',
    },
    missing: {
      fact: 'No encontramos una cámara',
      step: 'Puedes conectar una ahora, o entrar sin ella.',
    },
    busy: {
      fact: 'Otro programa usa la cámara',
      step: 'Cierra ese programa y luego intenta de nuevo.',
    },
  },
  microphone: {
    on: { fact: 'El micrófono funciona', step: '' },
    off: {
      fact: 'El micrófono está apagado',
      step: 'Puedes escuchar. Enciéndelo en cualquier momento.',
    },
    asks: {
      fact: '¿Podemos usar tu micrófono?',
      step: 'Tu navegador te va a preguntar. Elige Permitir.',
    },
    starting: { fact: 'Encendiendo tu micrófono', step: 'Si tu navegador pregunta, elige Permitir.' },
    denied: {
      fact: 'Tu navegador bloquea el micrófono',
      step: 'Presiona el símbolo junto a la dirección, arriba, y permite el micrófono. O entra a escuchar.',
    },
    missing: {
      fact: 'No encontramos un micrófono',
      step: 'Puedes conectar uno ahora, o entrar a escuchar.',
    },
    busy: {
      fact: 'Otro programa usa el micrófono',
      step: 'Cierra ese programa y luego intenta de nuevo.',
    },
  },
  test: 'Probar',
  sayAWord: 'Di una palabra para probarlo',
  heard: 'Te oímos',
  heardStep: 'Los demás te oyen cuando quites el silencio',
  turnOn: 'Encender',
  tryAgain: 'Intentar de nuevo',
  speaker: {
    idle: { fact: 'Aún no probaste el sonido', step: 'Vas a oír dos notas suaves' },
    playing: { fact: 'Suenan dos notas', step: 'Sube el volumen si no oyes nada' },
    played: { fact: 'Sonaron dos notas', step: '¿No oíste nada? Sube el volumen y tócalas otra vez' },
    failed: {
      fact: 'Tu navegador no tocó las notas',
      step: 'Revisa que esta página pueda usar el sonido',
    },
  },
  play: 'Tocar un sonido',

  agreement: 'Lo que nos pedimos entre todos',
  agreements: {
    private: 'Lo que se dice aquí se queda aquí.',
    recording: 'Nadie graba. La sala no se graba, y pedimos a todos no tomar fotos.',
    listening: 'Puedes solo escuchar, y puedes salir un rato.',
  },
  place: 'Estoy en un lugar privado, o uso audífonos.',
  placeFix: 'Marca esto cuando nadie cerca de ti pueda escuchar. Unos audífonos bastan.',
  enter: 'Entrar',
  enterWithoutCamera: 'Entrar sin cámara',
  entering: 'Abriendo la puerta',

  opened: 'La sala está abierta. Puedes entrar.',
};
