import { leJour, quand } from '../../../../i18n/phrases.fr.js';
import type { AccessLogEntry } from '../../../../contract/access-log.js';
import type { RightsWords } from './en.js';

const looked: Record<AccessLogEntry['what'], string> = {
  intake: 'a lu votre formulaire',
  'intake-copy': 'a pris une copie de votre formulaire pour un autre système',
  'intake-file': 'a ouvert un fichier de votre formulaire',
  'check-ins': 'a lu vos bilans',
};

/** Mots de ce qui est sous la réponse de l’équipe, et de la partie d’un parent, d’un tuteur ou d’une tutrice. */
export const words: RightsWords = {
  loading: 'Nous préparons ce qui va avec votre formulaire',
  offline: 'Nous montrons le reste de cette page dès que vous êtes en ligne.',
  problem: 'Nous n’avons pas pu charger le reste de cette page',
  old: 'Nous n’avons pas pu voir s’il y a du nouveau. C’était ainsi avant.',

  consents: {
    title: 'Ce que vous avez accepté',
    lead: 'Ouvrez-en un pour le relire, en garder une copie ou le retirer.',
    problem: 'Nous n’avons pas pu charger ce que vous avez accepté',
    none: 'Vous n’avez rien accepté ici',
    noneText: 'Ce que vous acceptez dans le formulaire est ici une fois qu’il est envoyé.',
    given: day => `Accord donné ${leJour(day)}`,
    takenBack: day => `Accord retiré ${leJour(day)}`,
    who: 'Qui',
    guardian: name => `${name}, comme parent, tuteur ou tutrice`,
    when: 'Quand',
    how: 'Comment',
    methods: {
      checkbox: 'En cochant la case',
      typed: 'En tapant son nom',
      drawn: 'En signant à la main',
    },
    revoked: 'Retiré',
    copy: 'Garder une copie',
    copyHint: file =>
      `Le fichier se nomme ${file}. Si d’autres se servent de cet appareil, pensez au lieu où vous le gardez.`,
    copied: file => `La copie est faite. Elle se nomme ${file}.`,
    revoke: 'Retirer mon accord',
    ask: {
      title: 'Retirer cet accord\u00A0?',
      means: 'Dès lors, nous n’agissons plus selon cet accord. L’équipe voit que vous l’avez retiré.',
      not: name =>
        `Cela ne défait pas ce qui a été fait avant, et ne met pas fin à vos soins. Si un soin a besoin de ce oui, ${name} en parle d’abord avec vous.`,
      keep: 'Laisser ainsi',
      go: 'Retirer',
      going: 'Nous le retirons',
      notDone: 'L’accord n’est pas encore retiré.',
    },
    done: 'L’accord est retiré. Vous pouvez toujours le lire ici.',
    file: {
      status: 'État',
      active: 'Accord donné',
      inactive: when => `Accord retiré ${quand(when)}`,
      form: 'Formulaire',
      version: (version, language) => `version ${version}, langue ${language}`,
      check: 'Numéro de contrôle (SHA-256)',
    },
  },

  access: {
    title: 'Qui a regardé',
    problem: 'Nous n’avons pas pu charger qui a regardé',
    none: 'Personne n’a encore regardé',
    noneText: 'Chaque fois que quelqu’un ouvre ce qui est à vous, c’est écrit ici avec le nom et l’heure.',
    who: (name, title) => (title ? `${name} (${title})` : name),
    guardian: name => `${name} (votre parent, tuteur ou tutrice)`,
    last: (who, what, day, time) => `${who} ${looked[what]} ${day} ${quand(time)}.`,
    look: (who, what) => `${who} ${looked[what]}`,
    today: 'aujourd’hui',
    onWeekday: weekday => weekday,
    onDate: date => leJour(date),
    todayTitle: 'Aujourd’hui',
    earlier: 'Voir les jours d’avant',
  },

  guardians: {
    title: 'Votre parent, tuteur ou tutrice',
    lead: 'Vous avez moins de 18 ans, donc un parent, un tuteur ou une tutrice a aussi une partie. Cette personne lit ce qu’est le programme et dit oui ou non.',
    waiting: 'Vos soins peuvent commencer quand cette partie est faite.',
    seesTitle: 'Ce que cette personne voit',
    sees: name =>
      `Les heures de vos séances. Jamais ce qui est marqué comme privé. Dans certains lieux, cette personne peut lire plus de votre formulaire\u00A0: demandez à ${name} comment c’est là où vous vivez.`,
    problem: 'Nous n’avons pas pu charger à qui vous avez demandé',
    relationships: { parent: 'Parent', guardian: 'Tuteur ou tutrice', other: 'Autre adulte' },
    states: {
      invited: day => `Vous avez demandé ${leJour(day)}. Sa partie n’est pas encore faite.`,
      signed: day => `Partie faite ${leJour(day)}.`,
      barred: () => 'La clinique n’implique pas cette personne. Elle ne voit rien.',
      ended: () => 'Cette personne ne prend plus part à ceci. Elle ne voit rien.',
    },
    ask: 'Demander à quelqu’un',
    another: 'Demander à quelqu’un d’autre',
    formTitle: 'À qui voulez-vous demander\u00A0?',
    name: 'Son nom',
    relationship: 'Qui est cette personne pour vous',
    choices: {
      parent: 'Mon parent',
      guardian: 'Mon tuteur ou ma tutrice',
      other: 'Une autre personne adulte qui s’occupe de moi',
    },
    go: 'Créer son code',
    going: 'Nous créons le code',
    leave: 'Pas maintenant',
    needName: 'Il nous faut un nom, pour savoir qui a fait cette partie.',
    needRelationship: 'Choisissez ce qui est le plus proche.',
    notAsked: 'La demande n’est pas encore faite.',
    codeTitle: name => `Le code pour ${name}`,
    codeLead: 'Vous ne voyez ce code que maintenant. Notez-le, ou envoyez-le à cette personne.',
    steps: button => [
      'Cette personne ouvre cette page sur son propre téléphone ou ordinateur.',
      `Elle appuie sur «\u00A0${button}\u00A0» et tape le code.`,
      'Elle fait sa partie. Cela prend quelques minutes.',
    ],
    codeKeep: 'Le code n’ouvre que sa partie.',
    copy: 'Copier le code',
    copied: 'Le code est copié',
    passed: 'Je l’ai',
    back: 'Revenir au formulaire',
  },

  ward: {
    asked: name => `${name} vous a demandé de faire une partie de ceci.`,
    askedBySomebody: 'On vous a demandé de faire une partie de ceci.',
    seesTitle: 'Ce que vous voyez',
    sees: name =>
      `Quand sont les séances. Là où les règles de la clinique le disent, aussi ce qu’a dit ${name}, une fois votre partie faite. Ce qui est privé ne vous parvient jamais.`,
    theySeeTitle: name => `Ce que voit ${name}`,
    theySee: 'Que vous avez fait votre partie, et quand. Pas ce que vous y avez dit.',
    saidTitle: name => `Ce qu’a dit ${name}`,
    saidLead: name =>
      `Les règles de la clinique vous laissent le lire. Ce qui est privé n’y est pas. ${name} peut voir que vous avez regardé, et quand.`,
    read: name => `Lire ce qu’a dit ${name}`,
    saidProblem: 'Nous n’avons pas pu le charger',
    saidNothing: 'Il n’y a rien là que vous pouvez lire.',
    noForm: 'Il n’y a rien à remplir pour vous ici',
    noFormText: clinic =>
      `${clinic} reçoit la partie d’un parent, d’un tuteur ou d’une tutrice d’une autre façon. Appelez-nous et nous vous disons comment.`,
    notTheirs: clinic =>
      `Ce formulaire est pour les personnes qui viennent à ${clinic} pour des soins. Vous y prenez part d’une autre façon, donc il ne vous manque rien. Appelez-nous si vous voulez des soins pour vous.`,
  },
};
