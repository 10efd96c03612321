import { plural } from '../../../../i18n/catalogue.js';
import { de, jusque } from '../../../../i18n/phrases.fr.js';
import type { CallWords } from './en.js';

const list = (names: readonly string[]): string => names.join(' et ');

export const words: CallWords = {
  left: {
    left: {
      title: 'Vous avez quitté la salle',
      text: 'On ne dit à personne pourquoi.',
    },
    removed: {
      title: 'Les personnes qui animent la séance ont mis fin à votre temps dans la salle',
      text: 'La clinique peut en parler avec vous.',
    },
    ended: { title: 'La séance est finie', text: 'Merci d’avoir été là.' },
  },
  doorOpenUntil: time => `La porte reste ouverte ${jusque(time)}.`,
  comeBack: 'Revenir dans la salle',
  failed: {
    unreachable: {
      title: 'Nous n’avons pas pu joindre la salle',
      text: 'Votre connexion ou un pare-feu y fait peut-être obstacle. Vous pouvez réessayer, ou appeler la clinique.',
    },
    refused: {
      title: 'La porte ne s’est pas ouverte',
      text: 'Le passe pour la salle n’était plus valable. Vous pouvez réessayer.',
    },
    lost: { title: 'La connexion est coupée', text: 'Cela arrive. Revenez quand vous voulez.' },
    unsupported: {
      title: 'Ce navigateur ne peut pas ouvrir la salle',
      text: 'Elle marche dans Chrome, Edge, Firefox et Safari, sur un ordinateur ou un téléphone.',
    },
    unknown: {
      title: 'La salle ne s’est pas ouverte',
      text: 'Vous pouvez réessayer, ou appeler la clinique.',
    },
  },
  nameTaken: {
    title: 'Quelqu’un dans la salle porte ce nom',
    text: 'Choisissez-en un autre, avec une lettre de plus par exemple.',
  },
  doorShut: {
    title: 'La porte est fermée en ce moment',
    text: (opens, closes) => `Elle est ouverte de ${opens} à ${closes}, à l’heure de la clinique.`,
  },

  door: {
    moving: 'Un instant. Nous vous menons à une autre salle.',
    title: 'Vous êtes à la porte',
    open: leader => `${leader} sait que vous êtes là et va vous faire entrer.`,
    closed: leader => `${leader} ouvre la salle et vous fait entrer. Vous pouvez laisser cette page ouverte.`,
    word: { 'two-minutes': 'Encore deux minutes, s’il vous plaît. On ne vous oublie pas.' },
    private: 'Personne d’autre ne voit votre nom ni votre image, et votre micro est éteint.',
    leave: 'Retour',
  },
  reach: {
    title: 'En attendant\u00A0: le lieu où vous êtes maintenant',
    why: 'Si un jour vous êtes en danger, ou si la connexion se coupe, nous savons où envoyer de l’aide et comment appeler. Seules les personnes qui animent le voient.',
    place: 'Où vous êtes en ce moment',
    placeHint: 'Une rue et une ville suffisent.',
    number: 'Un numéro où vous joindre',
    numberFix: 'Écrivez le numéro avec son indicatif, par exemple 555 010 0188.',
    save: 'Enregistrer',
    confirm: 'Oui, c’est juste',
    saved: 'C’est enregistré. Merci.',
    failed: 'Nous ne l’avons pas reçu. Veuillez réessayer.',
  },
  lead: {
    waiting: names =>
      names.length > 3
        ? `${names.length} personnes attendent d’entrer`
        : `${names.join(', ')} ${plural('fr', names.length, { one: 'attend', other: 'attendent' })} d’entrer`,
    newDevice:
      'Une personne invitée est là avec un autre navigateur. Ne la faites entrer que si vous savez que c’est elle.',
    letIn: name => `Faire entrer ${name}`,
    hold: name => `Faire attendre ${name}`,
    holdShort: 'Attendre',
    letInShort: 'Faire entrer',
    held: 'attend à votre demande',
    letAllIn: 'Faire entrer tout le monde',
    twoMinutes: 'Dire «\u00A0encore deux minutes\u00A0»',
  },

  people: 'Personnes dans la salle',
  you: 'Vous',
  youHidden: 'Vous, hors de votre vue',
  screenOf: name => `Écran ${de(name)}`,
  someone: 'Quelqu’un',
  roles: {
    leader: name => `${name}, anime`,
    'co-leader': name => `${name}, anime aussi`,
    member: name => name,
    'family-guest': name => `${name}, famille`,
    observer: name => `${name}, observe`,
  },
  speaking: 'Parle',
  weakLine: 'connexion faible',
  mutedMark: 'micro coupé',
  cameraOffMark: 'caméra éteinte',
  alone: 'Il n’y a encore que vous ici. Les autres vous voient quand ils entrent.',
  controls: 'Votre caméra, votre micro et la sortie',
  microphoneControl: {
    on: 'Micro',
    off: 'Coupé',
    asks: 'Éteint',
    starting: 'Démarre',
    denied: 'Bloqué',
    missing: 'Sans micro',
    busy: 'Occupé',
  },
  cameraControl: {
    on: 'Caméra',
    off: 'Éteinte',
    asks: 'Éteinte',
    starting: 'Démarre',
    denied: 'Bloquée',
    missing: 'Sans caméra',
    busy: 'Occupée',
  },
  watching: 'Vous êtes là pour observer. Personne ne vous voit ni ne vous entend.',
  here: count => `${count} ici`,
  leave: 'Quitter',
  reconnecting: {
    title: 'La connexion est coupée. Nous vous ramenons dans la salle',
    text: 'Vous gardez votre place. Votre micro reste comme vous l’avez laissé.',
  },
  sharing: {
    title: 'Vous montrez votre écran',
    text: 'Les autres voient tout ce qui s’y trouve\u00A0: noms, lettres, messages qui arrivent.',
    action: 'Ne plus montrer',
  },
  shareFailed: {
    title: 'Votre écran n’est pas montré',
    text: 'Si vous ne l’avez pas arrêté vous-même\u00A0: dans les réglages de votre ordinateur, laissez le navigateur filmer l’écran, puis réessayez.',
  },
  soundBlocked: {
    title: 'Votre navigateur retient le son',
    text: 'Appuyez une fois, et vous entendez les autres.',
    action: 'Activer le son',
  },
  said: {
    selfHidden: 'Vous ne vous voyez plus. Les autres vous voient toujours.',
    in: others =>
      others
        ? `Vous y êtes. Il y a ${others} ${plural('fr', others, { one: 'autre personne', other: 'autres personnes' })} ici.`
        : 'Vous y êtes. Il n’y a encore personne d’autre ici.',
    came: names =>
      names.length > 2
        ? `${names.length} personnes viennent d’entrer.`
        : `${list(names)} ${plural('fr', names.length, { one: 'vient', other: 'viennent' })} d’entrer.`,
    went: names =>
      names.length > 2
        ? `${names.length} personnes viennent de sortir.`
        : `${list(names)} ${plural('fr', names.length, { one: 'vient', other: 'viennent' })} de sortir.`,
    back: 'Vous êtes de retour dans la salle.',
  },
};
