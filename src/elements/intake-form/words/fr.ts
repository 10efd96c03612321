import type { AnswerFault, Asked } from '../../../rules/answer-checks.js';
import { leJour, quand } from '../../../i18n/phrases.fr.js';
import type { IntakeWords } from './en.js';
import { count, who } from './phrases/fr.js';

/** Mots du premier écran et des questions. */
export const words: IntakeWords = {
  loading: 'Nous préparons le formulaire',
  yes: 'Oui',
  no: 'Non',
  agree: 'Oui, je suis d’accord',
  skip: 'Passer',
  lettersLeft: left => `Encore ${count(left, 'lettre', 'lettres')}`,
  inUnit: unit => `En ${unit}.`,
  date: { day: 'Jour', month: 'Mois', year: 'Année' },

  welcome: {
    time: (parts, minutes) =>
      `${count(parts, 'partie courte', 'parties courtes')}, environ ${count(minutes, 'minute', 'minutes')}. Une question à la fois.`,
    pause: 'Vous pouvez vous arrêter à toute question et revenir plus tard. Ce que vous avez dit est gardé.',
    skip: 'Vous pouvez passer ce que vous ne voulez pas dire. Il ne nous faut que peu de choses.',
    start: 'Commencer',
    code: 'J’ai un code',
    talkTitle: 'Parler avec quelqu’un',
    talkText: ({ name }, hours) =>
      `Trois choses à remplir, ou choisissez l’heure d’un appel. ${name} répond en ${count(hours, 'heure ouvrable', 'heures ouvrables')} au plus.`,
    talk: 'Nous parler d’abord',
    formTitle: 'Remplir le formulaire',
    readsTitle: 'Qui le lit',
    reads: reader =>
      `${who(reader)}, une fois que vous l’envoyez. Si une réponse dit que vous n’êtes pas en sécurité, l’équipe voit celle-là avant.`,
    nextTitle: 'La suite',
    next: ({ name }, hours) =>
      `${name} répond en ${count(hours, 'heure ouvrable', 'heures ouvrables')} au plus. L’envoyer ne vous inscrit pas.`,
    partsTitle: 'Ce que nous demandons',
    back: 'Bon retour. Vos réponses sont ici, et vous reprenez là où vous en étiez.',
  },

  exit: {
    leave: 'Sortir vite',
    count: left => `Appuyez encore ${left} fois sur Maj pour quitter cette page.`,
  },

  bar: {
    parts: (number, total) => `${number} sur ${count(total, 'partie', 'parties')}`,
    minutes: minutes => (minutes <= 1 ? 'Encore une minute environ' : `Encore ${minutes} minutes environ`),
  },

  who: {
    'intake-team': reader => `${who(reader)} et l’équipe d’accueil voient ceci.`,
    'care-team': reader => `${who(reader)} et votre équipe de soins voient ceci.`,
    therapist: reader => `${who(reader)} et votre thérapeute voient ceci.`,
  },
  notSeenBy: {
    'intake-team': 'Personne d’autre, avant que vous entriez dans le programme.',
    'care-team': 'Votre école et votre travail ne le voient pas.',
    therapist: 'Votre famille ne le voit que si vous le dites.',
  },
  next: (left, part) => {
    if (left === 0)
      return part === undefined
        ? 'Vous relisez le tout. Rien n’est envoyé avant cela.'
        : `La partie «\u00A0${part}\u00A0».`;
    const then = part === undefined ? 'vous relisez le tout' : `«\u00A0${part}\u00A0»`;
    return `${left === 1 ? 'Encore une question' : `Encore ${left} questions`} dans cette partie, puis ${then}.`;
  },

  fix: (fault: AnswerFault, { maxLength, min, max }: Pick<Asked, 'maxLength' | 'min' | 'max'>): string => {
    switch (fault) {
      case 'type':
      case 'number':
        return 'Ici, nous ne pouvons garder qu’un nombre. Mettez des chiffres, ou laissez vide pour l’instant.';
      case 'option':
      case 'consent':
        return 'Cette réponse n’est plus dans la liste. Prenez-en une autre, ou passez pour l’instant.';
      case 'too-long':
        return `C’est plus long que ce que nous pouvons garder. Restez à ${maxLength ?? 5000} lettres au plus.`;
      case 'too-small':
        return `Cela semble trop bas. Mettez ${min} ou plus, ou laissez vide pour l’instant.`;
      case 'too-large':
        return `Cela semble trop haut. Mettez ${max} ou moins, ou laissez vide pour l’instant.`;
      case 'phone-short':
        return 'Ce numéro semble court. Ajoutez les chiffres qui manquent, ou laissez vide pour l’instant.';
      case 'phone':
        return 'Ceci ne semble pas être un numéro de téléphone. Vérifiez les chiffres, ou laissez vide pour l’instant.';
      case 'email':
        return 'Cette adresse ne semble pas finie. Il y faut un nom, un @ et un lieu. Vous pouvez la laisser vide pour l’instant.';
      case 'date':
        return 'Nous ne trouvons pas ce jour. Vérifiez le jour, le mois et l’année, ou laissez vide pour l’instant.';
      case 'too-many':
        return `Il y a de la place pour ${max ?? 20} ici. Retirez-en pour continuer.`;
      case 'signature':
        return 'Votre nom complet n’est pas encore là. Si vous avez choisi de dessiner, le dessin va avec. Vous pouvez aussi passer pour l’instant.';
    }
  },

  whichFigure: 'Nous pouvons lire ceci de deux façons. Que voulez-vous dire\u00A0?',

  save: {
    saving: 'Enregistrement',
    saved: time => `Enregistré ${quand(time)}`,
    savedOn: (day, time) => `Enregistré ${leJour(day)} ${quand(time)}`,
    keptHere: 'Nous gardons vos réponses ici et les envoyons dès que vous êtes en ligne.',
    unreachable: 'Nous ne pouvons pas joindre la clinique en ce moment.',
    waiting: 'Enregistrer prend plus de temps que d’habitude.',
    waitingText: 'Vos réponses sont gardées ici. Nous réessayons de nous-mêmes.',
    refused: 'Nous n’avons pas pu enregistrer votre dernière réponse.',
    refusedText: 'Elle est toujours ici. Vous pouvez continuer, et nous l’enregistrons avec la prochaine.',
    tryNow: 'Essayer maintenant',
    stuck: 'Nous n’avons pas pu ouvrir la page suivante.',
    stuckText:
      'Vos réponses sont gardées ici. Vérifiez votre connexion, puis appuyez de nouveau sur Suivant.',
    opening: 'Un instant',
  },
};
