import type { ComfortWords } from './en.js';

export const words: ComfortWords = {
  moment: 'Prendre un moment',
  breath: {
    title: 'Prenez un moment',
    lead: 'Une demi-minute de souffle\u00A0: l’air entre, reste, puis sort doucement. Rien n’est demandé ici. Cela finit tout seul.',
    in: 'Inspirez',
    hold: 'Retenez, sans forcer',
    out: 'Soufflez doucement',
    end: 'C’était votre moment. Continuez quand vous voulez.',
    back: 'Revenir à la question',
  },
  read: 'Lire à voix haute',
  stopReading: 'Arrêter de lire',
};
