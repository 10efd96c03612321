import type { CommonWords } from './en.js';

export const words: CommonWords = {
  loading: 'Préparation en cours',
  retry: 'Réessayer',
  back: 'Retour',
  next: 'Suivant',
  close: 'Fermer',
  saveAndLeave: 'Garder et quitter',
  whyWeAsk: 'Pourquoi cette question',
  whoSeesThis: 'Qui voit ceci',
  whatHappensNext: 'La suite',
  call: clinic => `Appeler ${clinic}`,
  offline: 'Vous êtes hors ligne.',
  backOnline: 'Vous êtes de nouveau en ligne.',
  signedOut: {
    title: 'Votre connexion a pris fin',
    text: 'Ainsi, vos informations restent privées. Connectez-vous pour continuer. Rien n’est perdu.',
    action: 'Se connecter',
  },
  problem: {
    title: 'Ceci ne marche pas en ce moment',
    network: 'Nous n’avons pas pu joindre la clinique. Vérifiez votre connexion, puis réessayez.',
    slow: 'La clinique met du temps à répondre. Vous pouvez réessayer tout de suite ou dans quelques minutes.',
    busy: 'Il y a beaucoup de monde ici en ce moment. Attendez une minute, puis réessayez.',
    forbidden: 'Cette page n’est pas ouverte pour vous. La clinique peut vous dire pourquoi.',
    gone: 'Ceci n’est plus ici. La clinique peut vous dire où c’est.',
    other: 'Quelque chose n’a pas marché de notre côté. La clinique a toujours tout ce que vous avez envoyé.',
    reference: id => `Si vous appelez, vous pouvez donner ce numéro\u00A0: ${id}`,
  },
};
