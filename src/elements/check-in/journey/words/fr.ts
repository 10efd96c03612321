import { plural } from '../../../../i18n/catalogue.js';
import { appeler, quand } from '../../../../i18n/phrases.fr.js';
import type { JourneyWords } from './en.js';

/** In French one and a half is still singular: « 1½ heure », « 2½ heures ». */
const hours = (count: number): string =>
  `${Math.floor(count) || (count ? '' : '0')}${count % 1 ? '½' : ''} ${plural('fr', count, {
    one: 'heure',
    other: 'heures',
  })}`;

export const words: JourneyWords = {
  urge: {
    question: 'Une forte envie est-elle venue aujourd’hui\u00A0?',
    kind: 'De vous faire du mal, de consommer ou de sauter un repas.',
    scale: ['Non', 'Venue, puis repartie', 'Restée un moment', 'Elle est là maintenant'],
  },
  sleep: {
    question: 'Combien de temps avez-vous dormi\u00A0?',
    hint: 'À peu près, cela suffit.',
    none: 'Pas de réponse',
    hours,
    less: 'Une demi-heure de moins',
    more: 'Une demi-heure de plus',
  },
  medications: {
    question: 'Vos médicaments',
    taken: 'Pris',
    'not-taken': 'Pas aujourd’hui',
    'not-needed': 'Pas besoin',
    later: 'Plus tard',
  },
  goals: {
    question: 'Vos buts de la semaine',
    done: 'Fait',
    some: 'Un peu',
    'not-today': 'Pas aujourd’hui',
  },
  note: {
    question: 'Une ligne sur cette journée',
    label: 'Avec vos mots, si vous voulez',
    hint: 'Jusqu’à 140 lettres.',
    left: count => plural('fr', count, { one: `Encore ${count} lettre`, other: `Encore ${count} lettres` }),
  },
  send: name => `Envoyer à ${name}`,
  sending: 'Envoi en cours',
  keep: 'Le garder pour moi',
  keeping: 'Nous le gardons',
  waiting: {
    title: 'Votre bilan n’est pas encore envoyé',
    shared:
      'Vous êtes hors ligne. Nous le gardons sur cette page et l’envoyons dès que vous êtes en ligne. Laissez la page ouverte.',
    self: 'Vous êtes hors ligne. Il est sur cette page, et nous l’enregistrons dès que vous êtes en ligne. Laissez la page ouverte.',
    retry: 'Essayer maintenant',
    change: 'Changer mes réponses',
  },
  nothing: {
    title: 'Vous pouvez ne rien dire aujourd’hui',
    text: 'Vous avez passé toutes les questions, donc il n’y a rien à envoyer. Vous pouvez répondre à une seule, ou en rester là pour aujourd’hui.',
    answer: 'Répondre à une question',
    leave: 'En rester là aujourd’hui',
  },
  left: {
    title: 'Vos réponses sont gardées ici',
    text: 'Elles restent tant que cette page est ouverte. Rien n’a été envoyé.',
    titleEmpty: 'Vous pouvez faire le bilan plus tard',
    textEmpty: 'Rien n’a été envoyé. Aujourd’hui, toute heure convient.',
    resume: 'Continuer',
  },
  again: {
    title: time => `Vous avez fait un bilan aujourd’hui ${quand(time)}`,
    text: 'Si la journée a changé, vous pouvez en faire un autre.',
    action: 'Faire un autre bilan',
  },
  safety: {
    lead: 'Vous nous avez dit qu’une forte envie est là maintenant. Merci de l’avoir dit.',
    unsent: (name, when) =>
      `Vous n’avez pas encore envoyé ceci, donc personne à la clinique ne le sait. Si vous l’envoyez, ${name} le lit ${when}. Vous n’avez pas besoin d’attendre jusque-là.`,
    unsentOffline:
      'Vous êtes hors ligne, donc ceci n’est pas envoyé. Nous l’envoyons dès que vous êtes en ligne. Un appel se fait sans internet, et vous n’avez pas besoin de nous attendre.',
    danger: number =>
      `Si vous êtes en danger maintenant, vous ou quelqu’un près de vous, appelez le ${number}.`,
    ready: 'Quand vous voudrez',
    wait: 'Les autres questions attendront. Ce peut être ce soir, ou un autre jour.',
    resume: 'Continuer le bilan',
    sendNow: name => `Envoyer à ${name} ce que j’ai dit`,
    mistake: 'J’ai choisi cette réponse par erreur',
    emergency: 'Appelez le numéro d’urgence du lieu où vous êtes, ou allez aux urgences les plus proches.',
    call: appeler,
    text: number => `Envoyer un texto au ${number}`,
    textBody: (body, number) => `Envoyer ${body} par texto au ${number}`,
    chat: label => `Parler en ligne avec ${label}`,
    newTab: site => `${site}, s’ouvre dans un nouvel onglet.`,
  },
  done: {
    sent: (weekday, name) => `Votre bilan de ${weekday} est enregistré et envoyé à ${name}.`,
    kept: weekday => `Votre bilan de ${weekday} est enregistré pour vous seulement.`,
    takeaway: 'De votre dernière séance',
    readsAt: when => `Lit ceci ${when} et vous enverra peut-être un mot.`,
    you: 'Vous',
    alone: 'Personne à la clinique ne voit celui-ci.',
    later: 'Plus tard',
    now: 'Maintenant',
    heavier: 'Si cela devient plus lourd, appelez ou textez le',
    heavierCall: 'Si cela devient plus lourd, appelez le',
    urge: 'Si l’envie est toujours là, appelez ou textez le',
    urgeCall: 'Si l’envie est toujours là, appelez le',
    after: 'à toute heure.',
  },
  problem: {
    send: 'Nous n’avons pas pu envoyer votre bilan',
    kept: 'Vos réponses sont toujours ici.',
  },
};
