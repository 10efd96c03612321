import { plural } from '../../../../i18n/catalogue.js';
import { de, jusque, quand } from '../../../../i18n/phrases.fr.js';
import type { PlannerWords } from './en.js';

export const words: PlannerWords = {
  monthBefore: 'Mois d’avant',
  monthAfter: 'Mois d’après',
  views: { legend: 'Montrer par', list: 'Liste', week: 'Semaine', month: 'Mois' },
  doorOpens: title => `Vous pouvez entrer maintenant\u00A0: ${title}`,
  seeMonth: 'Voir le mois',
  seeList: 'Voir la liste',
  monthNote: 'Un point est une séance. La ligne teintée est la semaine à l’écran.',
  hours: (target, attended) =>
    `Heures prévues\u00A0: ${target}. Vous en avez suivi ${attended} sur ${target}.`,
  hoursBeyond: (target, attended) => `Heures prévues\u00A0: ${target}. Vous en avez suivi ${attended}.`,
  hoursDetail: (attended, planned, open) => `Suivies ${attended}, encore prévues ${planned}, libres ${open}`,
  // Singular below two: « 1,5 heure ».
  hoursOpen: open =>
    `Il reste ${open} ${plural('fr', Number(open.replace(',', '.')), { one: 'heure libre', other: 'heures libres' })}.`,
  times: (city, clinicCity) =>
    `Les heures sont celles ${de(city)}. La clinique est à l’heure ${de(clinicCity)}.`,
  asOf: time => `Voici votre semaine telle qu’elle était ${quand(time)}. Elle a pu changer depuis.`,
  notRenewed: 'Nous n’avons pas pu voir ce qui a changé',
  safe: 'La clinique l’a toujours.',
  nextIs: when => `Votre prochaine séance est ${quand(when)}.`,
  close: 'Fermer',
  clinicTime: (time, city) => `C’est ${time} à ${city}.`,
  cancel: {
    title: title => `Vous ne pouvez pas venir à «\u00A0${title}\u00A0»\u00A0?`,
    policy: hours =>
      `Quand vous le savez avant, la clinique demande de le dire ${hours} ${plural('fr', Number(hours), { one: 'heure', other: 'heures' })} à l’avance. Plus tard, c’est possible aussi.`,
    why: 'Voulez-vous dire pourquoi\u00A0?',
    whyHint: name => `Rien ne vous y oblige. ${name} et votre équipe de soins peuvent le lire.`,
    send: 'Dire que je ne viens pas',
    sending: 'Envoi en cours',
    keep: 'Garder ma place',
    done: title => `La clinique sait que vous ne pouvez pas venir à «\u00A0${title}\u00A0»`,
    doneText:
      'La séance est dans votre semaine, sous «\u00A0À rattraper\u00A0». Vous pouvez la rattraper un autre jour.',
    doneTalk: 'Appelez la clinique quand vous voulez une autre heure.',
  },
  book: {
    title: title => `Ajouter «\u00A0${title}\u00A0»\u00A0?`,
    send: 'Ajouter à ma semaine',
    sending: 'Ajout en cours',
    leave: 'Pas cette fois',
    done: title => `«\u00A0${title}\u00A0» est dans votre semaine`,
    taken: 'Quelqu’un a pris cette place',
    takenText: 'C’était il y a un instant. Ces heures sont libres maintenant.',
    noneText:
      'C’était il y a un instant, et aucune autre heure n’est libre cette semaine. Votre équipe peut chercher avec vous.',
    overlaps:
      'Vous avez une autre séance à cette heure. Vous pouvez annuler celle-là d’abord, ou tout laisser ainsi.',
  },
  empty: {
    plan: 'Rien de prévu pour l’instant',
    week: 'Rien de prévu cette semaine',
    who: name => `${name} ajoute vos heures. Elles s’affichent ici toutes seules.`,
    team: 'Votre équipe ajoute vos heures. Elles s’affichent ici toutes seules.',
    here: time => `Quelqu’un est là ${jusque(time)}.`,
    back: when => `Quelqu’un est de nouveau là ${quand(when)}.`,
  },
  retry: 'Réessayer',
  offers: count =>
    `Il y a ${count} ${plural('fr', count, { one: 'séance', other: 'séances' })} que vous pourriez ajouter.`,
  offersLabel: 'Séances que vous pourriez ajouter',
  news: {
    added: when => `Une séance s’ajoute\u00A0: ${quand(when)}`,
    gone: when => `Une séance est retirée\u00A0: ${quand(when)}`,
    moved: when => `Une séance a une nouvelle heure\u00A0: ${quand(when)}`,
    many: count =>
      plural('fr', count, { one: `${count} séance a changé`, other: `${count} séances ont changé` }),
  },
};
