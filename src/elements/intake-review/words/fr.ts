import { plural } from '../../../i18n/catalogue.js';
import { leJour, quand } from '../../../i18n/phrases.fr.js';
import type { Words } from './en.js';

const people = (count: number): string =>
  `${count} ${plural('fr', count, { one: 'personne', other: 'personnes' })}`;

export const words: Words = {
  loading: 'Nous cherchons les demandes',
  title: 'Demandes d’admission',
  groups: { call: 'À appeler d’abord', fresh: 'Nouvelles', waiting: 'En attente', settled: 'Réglées' },
  counts: {
    call: count => `${people(count)} à appeler`,
    fresh: count => `${people(count)} à qui répondre`,
    waiting: count => `${people(count)}, la suite ne dépend pas de vous`,
    settled: count => `${people(count)}, rien ne vous attend`,
  },
  reasons: {
    'safety-answer': 'A dit oui à une question de sécurité',
    'safety-answer-acute': 'Pense maintenant à mettre fin à sa vie',
    'urge-now': 'Une forte envie est là maintenant, dans un bilan',
  },
  flagged: 'A dit oui à une question de sécurité',
  callBy: (name, when) => `${name} appelle au plus tard ${quand(when)}`,
  callDue: (name, when) => `Délai passé. ${name} devait appeler au plus tard ${quand(when)}`,
  since: when => `Depuis ${leJour(when)}`,
  notSent: 'Le formulaire n’est pas encore envoyé.',
  reach: 'J’ai joint la personne',
  note: name => `Ce qui a été fait pour ${name}`,
  noteHint: 'Vous pouvez laisser vide. Seule l’équipe le lit.',
  noteSend: 'Le noter',
  noteSending: 'Nous le notons',
  notYet: 'Pas encore',
  reached: name => `${name}\u00A0: contact établi`,
  reachedBy: (who, name, when) => `${who} a joint ${name}, ${quand(when)}`,
  notKept: 'Votre note n’est pas gardée. Vous pouvez la copier.',
  close: 'Fermer',
  callUnknown: 'On ne sait pas en ce moment qui appelle',
  states: {
    received: 'À lire',
    'more-asked': 'Plus demandé',
    accepted: 'Admission faite',
    referred: 'Vers un autre lieu',
    guardian: 'Attend un parent ou tuteur',
  },
  referredTo: place => `Orientation vers\u00A0: ${place}`,
  answerBy: when => `Réponse au plus tard ${quand(when)}`,
  answerDue: when => `La réponse était due ${quand(when)}`,
  sent: when => `Envoyé ${quand(when)}`,
  showAll: count => plural('fr', count, { one: `Montrer ${count}`, other: `Montrer les ${count}` }),
  emptyTitle: 'Aucune demande n’attend',
  emptyText: 'Dès que quelqu’un en envoie une, elle est ici.',
  opening: 'Nous ouvrons la demande',
  notLoaded: 'Nous n’avons pas pu charger les demandes',
  notRenewed: 'Nous n’avons pas pu voir ce qui a changé. Ce que vous voyez peut dater.',
  forbiddenTitle: 'Votre rôle n’ouvre pas les demandes',
  forbiddenText: 'L’équipe d’accueil les lit. L’admin de votre programme peut vous ajouter.',
  offlineText:
    'Vous voyez ce qui était là avant. Ce que vous tapez reste. Envoyez-le quand vous êtes en ligne.',
  arrived: name => `Une nouvelle demande\u00A0: ${name}`,
  needsCall: name => `${name} a besoin d’un appel`,
  changed: (name, state) => `${name}\u00A0: ${state}`,
};
