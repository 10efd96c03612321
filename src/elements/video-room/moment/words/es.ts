import { laHora } from '../../../../i18n/phrases.es.js';
import type { MomentWords } from './en.js';

export const words: MomentWords = {
  lead: 'Tómate el tiempo que necesites',
  reading: until =>
    `Alguien en la clínica contesta hasta ${laHora(until)}. También puedes llamar a una de estas líneas.`,
  unread: at =>
    `Nadie en la clínica contesta en este momento. Alguien lo hará a ${laHora(at)}. No tienes que esperar.`,
  unsent: '',
  unshared: '',
  danger: number => `Si tú o alguien que está contigo corre peligro ahora, llama al ${number}.`,
  ready: 'Cuando quieras seguir',
  wait: 'Puedes escuchar, silenciarte o apagar tu cámara. También puedes salir. A nadie se le dice por qué.',
  resume: 'Cerrar esto',
  mistake: '',
  emergency:
    'Si corres peligro ahora, llama al número de emergencia de tu zona o ve a la sala de emergencias más cercana.',
  call: who => `Llamar a ${who}`,
  text: number => `Mensaje de texto al ${number}`,
  textBody: (body, number) => `Enviar ${body} al ${number}`,
  chat: label => `Chat con ${label}`,
  newTab: site => `Abre ${site} en otra pestaña`,
};
