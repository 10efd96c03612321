import { appeler, telQuel } from '../../../../i18n/phrases.fr.js';
import type { MomentWords } from './en.js';

export const words: MomentWords = {
  lead: 'Prenez le temps qu’il vous faut',
  reading: until =>
    `Quelqu’un à la clinique répond jusqu’à ${until}. Vous pouvez aussi appeler une de ces lignes.`,
  unread: at =>
    `Personne à la clinique ne répond en ce moment. Quelqu’un le fera ${telQuel(at)}. Vous n’avez pas besoin d’attendre.`,
  unsent: '',
  unshared: '',
  danger: number => `Si vous êtes en danger maintenant, vous ou quelqu’un avec vous, appelez le ${number}.`,
  ready: 'Quand vous voudrez',
  wait: 'Vous pouvez écouter, couper le micro ou éteindre la caméra. Vous pouvez aussi quitter. On ne dit à personne pourquoi.',
  resume: 'Fermer ceci',
  mistake: '',
  emergency:
    'Si vous êtes en danger maintenant, appelez le numéro d’urgence du lieu où vous êtes ou allez aux urgences les plus proches.',
  call: appeler,
  text: number => `Envoyer un texto au ${number}`,
  textBody: (body, number) => `Envoyer ${body} par texto au ${number}`,
  chat: label => `Parler en ligne avec ${label}`,
  newTab: site => `Ouvre ${site} dans un nouvel onglet`,
};
