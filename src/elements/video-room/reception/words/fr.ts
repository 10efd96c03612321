import { quand } from '../../../../i18n/phrases.fr.js';
import type { ReceptionWords } from './en.js';

export const words: ReceptionWords = {
  early: {
    title: when => `La salle ouvre ${quand(when)}`,
    titleDay: when => `La salle ouvre ${quand(when)}`,
    text: 'Elle s’ouvre ici toute seule. Vous pouvez laisser cette page ouverte.',
  },
  closed: {
    title: time => `La porte s’est fermée ${quand(time)}`,
    titleDay: when => `La porte s’est fermée ${quand(when)}`,
    text: 'Ce n’est pas grave. La clinique peut vous aider à trouver une autre heure.',
  },
  cancelled: {
    title: 'Cette séance est annulée',
    text: 'Vous n’avez rien à faire. La clinique peut vous dire quand est la prochaine.',
  },
  unsupported: {
    title: 'Ce navigateur ne peut pas ouvrir la salle',
    text: 'Elle marche dans Chrome, Edge, Firefox et Safari, sur un ordinateur ou un téléphone.',
  },
  offline: 'Vous êtes hors ligne',
  offlineText: 'La salle a besoin d’une connexion. Vous pouvez entrer quand elle revient.',
  unavailable: 'Nous n’avons pas pu charger cette séance',
  change: 'Changer',
  name: {
    as: 'Les autres vous voient comme',
    change: 'Changer le nom',
    label: 'Sous quel nom les autres vous voient-ils\u00A0?',
    hint: 'Un prénom suffit. Votre équipe sait toujours qui vous êtes.',
  },
  choose: { camera: 'Changer de caméra', microphone: 'Changer de micro' },
  unnamed: number => `Appareil ${number}`,
  help: clinic => `Si quelque chose ne marche pas, appelez ${clinic}\u00A0:`,
};
