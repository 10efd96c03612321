import { laHora } from '../../../../i18n/phrases.es.js';
import type { ReceptionWords } from './en.js';

export const words: ReceptionWords = {
  early: {
    title: when => `La sala abre a ${laHora(when)}`,
    titleDay: when => `La sala abre el ${when}`,
    text: 'Se abre aquí sola. Puedes dejar esta página abierta.',
  },
  closed: {
    title: time => `La puerta se cerró a ${laHora(time)}`,
    titleDay: when => `La puerta se cerró el ${when}`,
    text: 'No pasa nada. La clínica puede ayudarte a encontrar otra hora.',
  },
  cancelled: {
    title: 'Esta sesión se canceló',
    text: 'No tienes que hacer nada. La clínica puede decirte cuándo es la próxima.',
  },
  unsupported: {
    title: 'Este navegador no puede abrir la sala',
    text: 'Funciona en Chrome, Edge, Firefox y Safari, en una computadora o un teléfono.',
  },
  offline: 'No tienes conexión',
  offlineText: 'La sala necesita conexión. Puedes entrar cuando vuelva.',
  unavailable: 'No pudimos cargar esta sesión',
  name: {
    as: 'Los demás te ven como',
    change: 'Cambiar el nombre',
    label: '¿Con qué nombre te ven los demás?',
    hint: 'Basta un nombre de pila. Tu equipo sabe quién eres.',
  },
  change: 'Cambiar',
  choose: { camera: 'Cambiar cámara', microphone: 'Cambiar micrófono' },
  unnamed: number => `Dispositivo ${number}`,
  help: clinic => `Si algo no funciona, llama a ${clinic}:`,
};
