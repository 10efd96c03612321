import { plural } from '../../../i18n/catalogue.js';
import { quand } from '../../../i18n/phrases.fr.js';
import type { Words } from './en.js';

const minutes = (count: number): string =>
  `${count} ${plural('fr', count, { one: 'minute', other: 'minutes' })}`;

export const words: Words = {
  loading: 'Nous préparons la salle',
  moment: 'Il me faut un moment',
  momentShort: 'Un moment',
  startsIn: (time, count) =>
    count <= 1
      ? `Début ${quand(time)}, dans moins d’une minute`
      : `Début ${quand(time)}, dans ${minutes(count)}`,
  startsAt: when => `Début ${quand(when)}`,
  started: time => `Commencé ${quand(time)}`,
  lateIsFine: 'Vous pouvez arriver en retard',
  minutesLeft: count => `Encore ${count} min`,
  timeIsUp: 'Le temps prévu est fini',
  notRecorded: 'Sans enregistrement',
  leads: name => `${name} anime`,

  title: 'Prenez un moment, puis entrez',
  seenByGroup: 'Vous, comme le groupe va vous voir',
  seenBy: name => `Vous, comme ${name} va vous voir`,
  preview: 'Image de votre caméra',
  previewOff: 'Votre caméra est éteinte. C’est bien ainsi.',
  cameraOn: 'Caméra allumée',
  cameraOff: 'Caméra éteinte',
  unmuted: 'Micro ouvert',
  muted: 'Micro coupé',
  press: {
    cameraOn: 'Appuyez pour éteindre la caméra.',
    cameraOff: 'Appuyez pour allumer la caméra.',
    unmuted: 'Appuyez pour couper le micro.',
    muted: 'Appuyez pour ouvrir le micro.',
    blurOn: 'Appuyez pour montrer ce qui est derrière vous.',
    blurOff: 'Appuyez pour flouter ce qui est derrière vous.',
  },
  blur: {
    on: 'Flou actif',
    off: 'Sans flou',
    starting: 'Nous préparons le flou',
    slow: 'Cet appareil est trop lent pour flouter ce qui est derrière vous. Votre caméra est éteinte, pour que personne ne le voie. Vous pouvez l’allumer sans le flou.',
    failed:
      'Le flou ne marche pas ici. Votre caméra est éteinte, pour que personne ne voie ce qui est derrière vous. Vous pouvez l’allumer sans le flou.',
  },
  useBoth: 'Utiliser caméra et micro',
  checks: 'Caméra, micro et son',
  camera: {
    on: { fact: 'La caméra marche', step: '' },
    off: { fact: 'La caméra est éteinte', step: 'C’est bien ainsi. Vous pouvez l’allumer à tout moment.' },
    asks: {
      fact: 'Pouvons-nous utiliser votre caméra\u00A0?',
      step: 'Votre navigateur va vous le demander. Choisissez Autoriser.',
    },
    starting: {
      fact: 'Nous allumons votre caméra',
      step: 'Si votre navigateur demande, choisissez Autoriser.',
    },
    denied: {
      fact: 'Votre navigateur bloque la caméra',
      step: 'Appuyez sur le signe à côté de l’adresse, en haut, et autorisez la caméra. Ou entrez sans elle.',
    },
    missing: {
      fact: 'Nous n’avons pas trouvé de caméra',
      step: 'Vous pouvez en brancher une maintenant, ou entrer sans elle.',
    },
    busy: {
      fact: 'Un autre programme utilise la caméra',
      step: 'Fermez ce programme, puis réessayez.',
    },
  },
  microphone: {
    on: { fact: 'Le micro marche', step: '' },
    off: { fact: 'Le micro est éteint', step: 'Vous pouvez quand même écouter. Allumez-le à tout moment.' },
    asks: {
      fact: 'Pouvons-nous utiliser votre micro\u00A0?',
      step: 'Votre navigateur va vous le demander. Choisissez Autoriser.',
    },
    starting: {
      fact: 'Nous allumons votre micro',
      step: 'Si votre navigateur demande, choisissez Autoriser.',
    },
    denied: {
      fact: 'Votre navigateur bloque le micro',
      step: 'Appuyez sur le signe à côté de l’adresse, en haut, et autorisez le micro. Ou entrez pour écouter.',
    },
    missing: {
      fact: 'Nous n’avons pas trouvé de micro',
      step: 'Vous pouvez en brancher un maintenant, ou entrer pour écouter.',
    },
    busy: {
      fact: 'Un autre programme utilise le micro',
      step: 'Fermez ce programme, puis réessayez.',
    },
  },
  test: 'Tester',
  sayAWord: 'Dites un mot pour tester',
  heard: 'Nous vous entendons',
  heardStep: 'Les autres vous entendent quand vous ouvrez le micro',
  turnOn: 'Allumer',
  tryAgain: 'Réessayer',
  speaker: {
    idle: { fact: 'Le son n’est pas encore testé', step: 'Vous devriez entendre deux notes douces' },
    playing: { fact: 'Deux notes jouent', step: 'Montez le son si vous n’entendez rien' },
    played: {
      fact: 'Deux notes ont joué',
      step: 'Rien entendu\u00A0? Montez le son et jouez-les de nouveau',
    },
    failed: {
      fact: 'Votre navigateur n’a pas joué les notes',
      step: 'Vérifiez que cette page a le droit de jouer du son',
    },
  },
  play: 'Jouer un son',

  agreement: 'Nos règles entre nous',
  agreements: {
    private: 'Ce qui se dit ici reste ici.',
    recording:
      'Personne n’enregistre. La salle n’est pas enregistrée, et nous demandons à chaque personne de ne pas prendre de photos.',
    listening: 'Vous pouvez écouter, et vous pouvez sortir un moment.',
  },
  place: 'Je suis dans un lieu privé, ou j’ai des écouteurs.',
  placeFix: 'Cochez ceci quand personne près de vous ne peut écouter. Des écouteurs suffisent.',
  enter: 'Entrer',
  enterWithoutCamera: 'Entrer sans caméra',
  entering: 'Nous ouvrons la porte',

  opened: 'La salle est ouverte. Vous pouvez entrer.',
};
