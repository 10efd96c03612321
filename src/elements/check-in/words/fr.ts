import { plural } from '../../../i18n/catalogue.js';
import { leJour, quand } from '../../../i18n/phrases.fr.js';
import type { Words } from './en.js';

const COUNTS = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq'] as const;

export const words: Words = {
  title: 'Bilan du jour',
  loading: 'Nous préparons votre bilan',
  progress: (step, total, minutes) =>
    `${step} sur ${total}, environ ${minutes} ${plural('fr', minutes, { one: 'minute', other: 'minutes' })}`,
  last: (step, total) => `${step} sur ${total}, la dernière`,
  compact: (name, day) => `2 minutes, ${name} le lit ${day}`,
  skip: 'Passer',
  opening: 'Un instant',
  on: day => leJour(day),
  when: (day, time) => `${day} ${quand(time)}`,
  reads: (name, when) => `${name} lit ceci ${when}.`,
  whenNext: 'à son prochain passage',
  whoSees: 'D’autres personnes de votre équipe de soins peuvent le voir. Votre groupe ne le voit pas.',
  tooMuch: {
    heading: 'Si c’est trop aujourd’hui',
    callOrText: 'Personne ne lit ceci tout de suite. Vous pouvez appeler ou texter le',
    call: 'Personne ne lit ceci tout de suite. Vous pouvez appeler le',
    after: 'à toute heure.',
  },
  whatNext: count =>
    count === 1
      ? 'Encore une question courte. Vous pouvez la passer.'
      : `${COUNTS[count] ?? count} ${plural('fr', count, { one: 'question courte', other: 'questions courtes' })}. Vous pouvez toutes les passer.`,
  feeling: {
    question: 'À quel point cette journée est-elle lourde\u00A0?',
    scale: ['Légère', 'Plutôt légère', 'Entre les deux', 'Lourde', 'Très lourde'],
  },
  notYet: {
    title: 'Vos bilans commencent avec votre programme',
    text: 'Il n’y a encore rien à faire ici. Votre équipe vous dit quand il commence.',
  },
  notTheirs: {
    title: 'Les bilans sont pour la personne qui suit le programme',
    text: 'Vous y prenez part d’une autre façon. Il n’y a rien à faire ici.',
  },
  offline: 'Nous gardons vos réponses sur cette page. Vous pouvez continuer.',
  problem: {
    load: 'Nous n’avons pas pu charger votre bilan',
    next: 'Nous n’avons pas pu charger la question suivante',
  },
};
