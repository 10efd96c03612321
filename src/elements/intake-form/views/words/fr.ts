import { appeler, de, desQuand, jusque, quand, telQuel } from '../../../../i18n/phrases.fr.js';
import { count, who } from '../../words/phrases/fr.js';
import type { Channel, ViewWords } from './en.js';

const reaches: Readonly<Record<Channel, string>> = {
  phone: 'vous appelle',
  sms: 'vous envoie un texto',
  email: 'vous écrit',
};

const ask: ViewWords['ask'] = {
  title: 'Nous parler d’abord',
  name: 'Comment vous appeler\u00A0?',
  channel: 'Comment vous joindre\u00A0?',
  channels: { phone: 'Appel', sms: 'Texto', email: 'E-mail' },
  number: 'Votre numéro',
  address: 'Votre adresse e-mail',
  hints: {
    phone: 'Nous vous demandons par votre nom, et ne disons jamais pourquoi à personne d’autre.',
    sms: 'Nous écrivons d’un seul numéro, et le texto ne dit jamais pourquoi.',
    email: 'L’objet ne dit jamais pourquoi.',
  },
  note: 'Ce que vous voulez que nous sachions',
  noteHint: 'Vous pouvez laisser vide.',
  send: { phone: 'Demander un appel', sms: 'Demander un texto', email: 'Demander un e-mail' },
  sending: 'Envoi en cours',
  needName: 'Il nous faut un nom à demander. Celui que vous voulez convient.',
  needNumber: 'Il nous faut un numéro pour vous joindre. Vous pouvez aussi choisir E-mail plus haut.',
  needAddress:
    'Il nous faut une adresse pour vous écrire. Vous pouvez aussi choisir Appel ou Texto plus haut.',
  fixNumber: 'Ce numéro semble court. Ajoutez les chiffres qui manquent.',
  fixPhone:
    'Ceci ne semble pas être un numéro de téléphone. Vérifiez les chiffres, ou choisissez E-mail plus haut.',
  fixAddress: 'Cette adresse ne semble pas finie. Il y faut un nom, un @ et un lieu.',
  seesTitle: 'Qui voit ceci',
  sees: reader => `${who(reader)} et l’équipe d’accueil. Personne d’autre avant que vous le disiez.`,
  nextTitle: 'La suite',
  next: ({ name }, channel, hours) =>
    `${name} ${reaches[channel]} en ${count(hours, 'heure ouvrable', 'heures ouvrables')} au plus. Le demander ne vous inscrit pas.`,
  done: 'C’est bien arrivé',
  doneText: ({ name }, channel, when) => `${name} ${reaches[channel]} au plus tard ${quand(when)}.`,
  doneNext: 'Il n’y a rien d’autre à faire. Vous pouvez fermer cette page.',
  another: 'Revenir au début',
  safe: {
    title: 'Ce qui est sûr pour vous',
    voicemail: 'Pouvons-nous laisser un message\u00A0?',
    yes: 'Oui',
    no: 'Non',
    words: 'Comment pouvons-nous nous présenter\u00A0?',
    names: { 'first-name': 'Juste un prénom', 'clinic-name': 'Le nom de la clinique' },
    hours: 'Quand est-ce sûr\u00A0?',
    hoursHint: 'Laissez tout ouvert si toute heure convient.',
    times: {
      mornings: 'Le matin',
      afternoons: 'L’après-midi',
      evenings: 'Le soir',
      weekends: 'Le week-end',
    },
    said: (channel, { voicemail, words, hours }, clinic) =>
      [
        channel === 'phone' &&
          (voicemail ? 'Nous pouvons laisser un message.' : 'Nous ne laissons pas de message.'),
        words === 'first-name' ? 'Nous ne donnons qu’un prénom.' : `Nous disons ${clinic}.`,
        channel !== 'email' && (hours ? 'Seulement aux heures choisies.' : 'À toute heure.'),
      ]
        .filter(Boolean)
        .join(' '),
  },
  pick: {
    title: 'Ou choisissez maintenant l’heure d’un appel',
    any: 'Sans heure fixe',
    anySub: hours => `Nous appelons en ${count(hours, 'heure ouvrable', 'heures ouvrables')} au plus.`,
    loading: 'Nous cherchons les heures libres',
    none: 'Il n’y a pas d’heure libre en ce moment. Envoyez ceci, et nous en trouvons une avec vous.',
    notHere: 'Nous n’avons pas pu voir les heures libres. Vous pouvez toujours demander un appel.',
    more: 'Voir plus d’heures',
    taken: 'Cette heure vient d’être prise. Voici les suivantes.',
    takenNone:
      'Cette heure vient d’être prise, et aucune autre n’est libre. Vous pouvez toujours demander un appel.',
    zone: 'Ce sont les heures de là où vous êtes.',
    atClinic: time => `${time} à la clinique`,
  },
  doneAt: ({ name }, when) => `${name} vous appelle ${quand(when)}.`,
};

const locked: ViewWords['locked'] = {
  title: 'Le formulaire est fermé',
  lead: 'Quelqu’un a vite quitté cette page. Ce qui a été dit est gardé, et n’est pas montré ici avant que nous sachions que c’est vous.',
  signIn: 'Se connecter de nouveau',
  noCode: number => `Pas de code sous la main\u00A0? Appelez-nous au ${number}.`,
  anew: 'Commencer un nouveau formulaire',
};

/** Mots des types de question. */
const types: ViewWords['types'] = {
  own: 'Avec vos mots',
  declined: 'Je préfère ne pas le dire',

  group: {
    entry: 'élément',
    name: (kind, number) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`,
    add: kind => `Ajouter\u00A0: ${kind}`,
    added: (kind, number) => `Il y a une place pour ${kind} ${number}.`,
    remove: 'Retirer',
    removed: kind => `Nous avons retiré\u00A0: ${kind}.`,
    putBack: 'Remettre',
    most: most => `Il y a de la place pour ${most} ici. S’il y en a plus, écrivez-le dans le dernier champ.`,
  },

  signature: {
    how: 'Comment voulez-vous signer\u00A0?',
    typed: 'Taper mon nom',
    drawn: 'Dessiner aussi',
    name: 'Votre nom complet',
    counts: 'Votre nom tapé vaut comme votre signature.',
    pad: 'Dessinez votre nom ici avec un doigt, un stylet ou une souris.',
    clear: 'Effacer le dessin',
    cleared: 'Le dessin est effacé.',
    drawing: name => `La signature ${de(name)}`,
    signed: name => `Signé\u00A0: ${name}`,
    unsigned: 'Pas encore signé.',
  },

  file: {
    choose: 'Choisir un fichier',
    photo: 'Prendre une photo',
    kinds: size => `Photos (JPEG, PNG, WebP) et PDF, jusqu’à ${size} par fichier.`,
    privacy:
      'Avant qu’une photo quitte cet appareil, nous en retirons le lieu et l’heure que l’appareil photo y note.',
    most: most =>
      most <= 1
        ? `Il y a de la place pour ${most} fichier ici.`
        : `Il y a de la place pour ${most} fichiers ici.`,
    full: 'Il n’y a plus de place ici. Retirez un fichier pour en ajouter un autre.',
    list: 'Vos fichiers',
    preparing: 'Nous le préparons',
    sending: size => `Envoi de ${size}`,
    sent: 'La clinique l’a reçu',
    waiting:
      'Sur cet appareil seulement. Nous l’envoyons dès que vous êtes en ligne. Gardez cette page ouverte.',
    later:
      'Sur cet appareil seulement. Nous ne pouvons pas joindre la clinique, et réessayons de nous-mêmes. Gardez cette page ouverte.',
    tryNow: 'Essayer maintenant',
    kind: 'Nous ne pouvons pas lire ce type de fichier. Prenez une photo (JPEG, PNG, WebP) ou un PDF.',
    big: size => `Ce fichier fait plus de ${size}. Une photo plus petite suffit.`,
    damaged:
      'Ce fichier semble abîmé, et nous ne pouvons pas l’ouvrir. Essayez une autre copie, ou prenez une autre photo.',
    refused:
      'La clinique n’a pas pu prendre ce fichier. Essayez une autre copie, ou laissez-le pour l’instant.',
    remove: 'Retirer',
    removed: name => `${name} est retiré.`,
    isSent: name => `La clinique a reçu ${name}.`,
    held: 'Un fichier n’est pas encore arrivé à la clinique',
    heldText: 'Gardez cette page ouverte jusque-là. Vous pouvez aussi retirer le fichier.',
  },
};

/** Mots de ce qui vient après le premier écran. */
export const words: ViewWords = {
  code: {
    title: 'Revenir avec votre code',
    label: 'Votre code',
    hint: 'Quatre groupes de cinq lettres et chiffres. Les majuscules ne comptent pas.',
    go: 'Ouvrir mon formulaire',
    going: 'Nous le cherchons',
    short: 'Ce code semble court ou long. Il a 20 lettres et chiffres. Vérifiez chaque groupe.',
    unknown: 'Nous ne connaissons pas ce code. Vérifiez chaque lettre. Vous pouvez aussi recommencer.',
  },

  choose: {
    bar: 'Deux réponses',
    title: 'Vous avez aussi répondu à ceci sur un autre appareil',
    lead: 'Les deux réponses sont gardées. Choisissez celle qui est juste maintenant.',
    here: 'Sur cet appareil',
    there: 'Sur l’autre appareil',
    go: 'Garder cette réponse',
  },

  review: {
    bar: 'Relisez le tout',
    lastStep: 'dernière étape',
    title: 'Voici ce que vous nous avez dit',
    lead: 'Rien n’est envoyé avant que vous appuyiez sur Envoyer. Vous pouvez tout changer avant.',
    change: 'Changer',
    skipped: 'Passé pour l’instant. Vous pouvez laisser ainsi.',
    unanswered: 'Sans réponse. Vous pouvez laisser ainsi.',
    needed: 'Il manque encore.',
    agreed: 'Vous êtes d’accord.',
    notAgreed: 'Vous n’avez pas donné votre accord.',
    openTitle: open =>
      open === 1 ? 'Il manque encore une chose' : `Il manque encore ${count(open, 'chose', 'choses')}`,
    openText: 'Il nous faut cela pour pouvoir lire votre formulaire.',
    changed: 'Votre formulaire a changé sur un autre appareil. Il est maintenant ainsi.',
    send: 'Envoyer à la clinique',
    sending: 'Envoi en cours',
    notSent: 'Votre formulaire n’est pas encore envoyé.',
    asked: name => `${name} demande`,
    guardian:
      'Un parent, un tuteur ou une tutrice a aussi une partie. Vous pouvez la demander maintenant ou plus tard.',
    guardianGo: 'Demander à quelqu’un',
    receivesTitle: 'Qui le reçoit',
    receives: reader => `${who(reader)}.`,
    readsNow: until => `L’équipe lit ${jusque(until)}.`,
    readsNext: at => `L’équipe lit de nouveau ${desQuand(at)}.`,
    steps: ({ name }) => [
      `${name} le lit et prend contact avec vous.`,
      'Vous parlez ensemble. Vos questions viennent d’abord.',
      'Si cela convient, vous choisissez ensemble un jour de début.',
    ],
  },

  done: {
    received: 'Nous avons votre formulaire',
    receivedText: ({ name }, when) => `${name} vous répond au plus tard ${quand(when)}.`,
    accepted: 'Il y a une place pour vous',
    acceptedText: ({ name }) => `${name} a lu votre formulaire, et votre programme est ouvert.`,
    referred: 'Nous avons lu votre formulaire',
    referredText: ({ name }) =>
      `${name} connaît un lieu qui vous convient peut-être mieux, et va en parler avec vous.`,
    codeLead: 'Avec ce code, vous pouvez voir notre réponse ici\u00A0:',
    waiting: 'Nous avons votre partie',
    waitingText: ({ name }) =>
      `Un parent, un tuteur ou une tutrice doit aussi être d’accord. Ensuite, ${name} vous répond.`,
    asked: name => `${name} a une question pour vous`,
    askedText: 'Le formulaire est de nouveau ouvert. Ce que vous avez dit avant est toujours là.',
    by: ({ name, title }) => (title ? `${name} (${title})` : name),
    reopen: 'Répondre dans le formulaire',
    reopening: 'Nous ouvrons le formulaire',
    notReopened: 'Le formulaire n’est pas encore ouvert.',
    referredHere: 'Vous pouvez y appeler vous-même. Dites-nous si vous voulez de l’aide pour cela.',
    guardian: {
      received: 'Nous avons votre partie',
      receivedText: ({ name }, ward) =>
        `${name} la regarde avec la partie ${de(ward)} et vous répond à vous deux.`,
      accepted: ward => `Il y a une place pour ${ward}`,
      referredText: ({ name }, ward) =>
        `${name} connaît un lieu qui convient peut-être mieux à ${ward}, et va en parler avec vous deux.`,
      somebody: 'votre enfant',
      nextSteps: ({ name }, ward) => [
        `${name} lit les deux parties.`,
        `${name} parle avec ${ward}, et avec vous quand cela aide.`,
        'Si cela convient, vous choisissez ensemble un jour de début.',
      ],
    },
  },

  leave: {
    title: 'Vos réponses sont enregistrées',
    lead: 'Vous pouvez maintenant fermer cette page.',
    nothing: 'Il n’y a encore rien à enregistrer',
    nothingText: 'Vous pouvez revenir à tout moment et commencer ici.',
    unsaved: 'Gardez cette page ouverte encore un peu',
    unsavedText:
      'Certaines réponses ne sont que sur cette page. Nous les envoyons dès que nous le pouvons, et le disons ici.',
    codeLead:
      'Pour revenir, ouvrez cette page sur le téléphone ou l’ordinateur que vous voulez, et tapez ce code\u00A0:',
    copy: 'Copier le code',
    copied: 'Le code est copié',
    codeKeep: 'Gardez-le comme une clé. Qui l’a peut lire vos réponses.',
    signIn:
      'Pour revenir, connectez-vous ici, sur le téléphone ou l’ordinateur que vous voulez. Vous serez de nouveau à cette question.',
    back: 'Revenir au formulaire',
    seesTitle: 'Qui voit vos réponses',
    sees: 'Vous seulement, jusqu’à ce que vous envoyiez le formulaire. Si une réponse dit que vous n’êtes pas en sécurité, l’équipe voit celle-là.',
  },

  ask,
  locked,

  meanwhile: {
    title: 'Si cela devient trop',
    call: number => `Vous n’avez pas besoin de nous attendre. Appelez le ${number} à toute heure.`,
    callOrText: number =>
      `Vous n’avez pas besoin de nous attendre. Appelez ou textez le ${number} à toute heure.`,
  },

  safety: {
    reading: until =>
      `Quelqu’un à la clinique lit jusqu’à ${until} et voit votre réponse. Vous n’avez pas besoin d’attendre.`,
    unread: at =>
      `Personne à la clinique ne lit ceci en ce moment. Quelqu’un le fera à partir de ${at}. Vous n’avez pas besoin d’attendre.`,
    due: {
      reading: by =>
        `Quelqu’un à la clinique lit en ce moment, et voit votre réponse au plus tard ${telQuel(by)}. Vous n’avez pas besoin d’attendre.`,
      unread: by =>
        `Personne à la clinique ne lit ceci en ce moment. Quelqu’un voit votre réponse au plus tard ${telQuel(by)}. Vous n’avez pas besoin d’attendre.`,
      told: 'La clinique a votre réponse. Vous n’avez pas besoin d’attendre.',
    },
    unsent:
      'Votre réponse n’est pas encore arrivée à la clinique, donc l’équipe ne le sait pas. Vous n’avez pas besoin de nous attendre.',
    unshared: '',
    danger: number =>
      `Si vous êtes en danger maintenant, vous ou quelqu’un près de vous, appelez le ${number}.`,
    ready: 'Quand vous voudrez',
    wait: 'Le formulaire attendra. Ce peut être ce soir, ou un autre jour.',
    resume: 'Continuer le formulaire',
    mistake: 'J’ai choisi cette réponse par erreur',
    mistakeNote:
      'Vous pouvez la changer. L’équipe l’a peut-être déjà vue, et peut encore demander comment vous allez.',
    emergency:
      'Si vous êtes en danger maintenant, appelez le numéro d’urgence du lieu où vous êtes ou allez aux urgences les plus proches.',
    call: appeler,
    text: number => `Envoyer un texto au ${number}`,
    textBody: (body, number) => `Envoyer ${body} par texto au ${number}`,
    chat: label => `Parler en ligne avec ${label}`,
    newTab: site => `${site}, s’ouvre dans un nouvel onglet.`,
    bar: 'Une pause',
    saved: 'Réponses enregistrées',
    kept: 'Réponses gardées ici',
    leads: {
      suicide: 'Vous nous avez dit que vous avez pensé à mettre fin à votre vie. Merci de l’avoir dit.',
      other: 'Vous nous avez dit quelque chose de difficile à dire. Merci de l’avoir dit.',
    },
    doTitle: 'Ce que nous en faisons',
    do: ({ name }) =>
      `${name}, ou la personne de garde, regarde votre réponse et prend contact avec vous. On vous demande ce qui aiderait aujourd’hui.`,
    seesTitle: 'Qui voit ceci',
    sees: 'L’équipe d’accueil et l’équipe de soins. Nous ne le disons pas à votre famille, sauf si vous le demandez ou si votre vie est en danger maintenant.',
  },

  types,
};
