import type { FormWords } from '../shapes.js';
import { guardianConsents } from './consents.es.js';
import type { guardian } from './guardian.js';

export const spanish: FormWords<typeof guardian> = {
  language: 'es',
  title: 'Tu parte, como mamá, papá o tutor legal',
  parts: {
    'what-you-see': {
      title: 'Lo que tú ves',
      items: {
        notice: {
          text: '¿Qué has notado?',
          hint: 'Con tus propias palabras. Nadie conoce a tu hija o hijo como tú.',
          why: 'Tú ves partes de su semana que nosotros no vemos. No te preguntamos qué nos contó.',
        },
        changes: {
          text: '¿Cómo ha ido esto en el último mes?',
          hint: 'Basta con una idea. Deja en blanco lo que no sepas.',
          why: 'Los cambios suelen verse en casa antes que en otra parte.',
          rows: {
            sleep: 'El sueño',
            school: 'La escuela',
            friends: 'Las amistades',
            home: 'La convivencia en casa',
            joy: 'El gusto por las cosas',
          },
          options: {
            'as-before': 'Como antes',
            'a-little': 'Un poco peor',
            'a-lot': 'Mucho peor',
            unsure: 'No lo sé',
          },
        },
        worry: {
          text: '¿Cuánto te preocupa ahora?',
          why: 'Para saber qué tan pronto hablar contigo. Si hay peligro ahora, llama al 911 o al 988.',
          ends: { low: 'No me preocupa', high: 'Más que nunca' },
        },
        helps: {
          text: '¿Qué ayuda, aunque sea un poco?',
          hint: 'Un paseo, una comida que le gusta, una persona, tiempo a solas.',
          why: 'Preferimos partir de lo que ya funciona.',
        },
        'safe-at-home': {
          text: '¿Puedes guardar bajo llave las medicinas y lo que pueda hacer daño?',
          hint: 'Lo preguntamos en todas las casas.',
          why: 'Es de las pocas cosas que se sabe que salvan vidas. Podemos mostrarte cómo.',
          options: { yes: 'Sí, o ya está hecho', no: 'Aquí es difícil', talk: 'Prefiero hablarlo' },
        },
      },
    },
    'about-you': {
      title: 'Sobre ti',
      items: {
        'preferred-name': {
          text: '¿Cómo quieres que te llamemos?',
          why: 'Para usar tu nombre desde el primer saludo.',
        },
        relation: {
          text: '¿Qué eres de la persona joven, {preferred-name|en una palabra}?',
          why: 'Para saber cómo hablar contigo.',
          options: {
            mother: 'Su madre',
            father: 'Su padre',
            'legal-guardian': 'Su tutor o tutora legal',
            grandparent: 'Su abuela o abuelo',
          },
          other: 'Otra cosa',
        },
        phone: {
          text: '¿A qué número podemos llamarte?',
          hint: 'Nunca decimos el motivo en un mensaje.',
          why: 'Para acordar una hora contigo, y para encontrarte rápido si hace falta.',
        },
        'safe-contact': {
          text: '¿Qué es seguro cuando te contactamos?',
          why: 'Para que nadie cerca de ti sepa más de lo que tú quieres.',
          options: {
            'call-message': 'Pueden llamar y dejar un mensaje',
            'call-only': 'Pueden llamar, pero sin dejar mensaje',
            'text-only': 'Solo mensajes de texto',
          },
        },
        'contact-hours': {
          text: '¿Cuándo es buen momento para contactarte?',
          hint: 'Elige todo lo que corresponda.',
          why: 'Para no llamar en medio de tu trabajo.',
          options: {
            mornings: 'Mañanas',
            afternoons: 'Tardes',
            evenings: 'Noches',
            weekends: 'Fines de semana',
            any: 'A cualquier hora',
          },
        },
        language: {
          text: '¿En qué idioma quieres hablar?',
          hint: 'Buscamos intérprete para cualquier idioma. Tú no lo pagas.',
          why: 'Nadie de tu familia tiene que traducir.',
          options: { en: 'Inglés', es: 'Español', asl: 'Lengua de señas americana' },
          other: 'Otro',
        },
      },
    },
    practical: {
      title: 'Cosas prácticas',
      items: {
        times: {
          text: '¿Cuándo podrías venir a una sesión de familia?',
          hint: 'Elige todo lo que corresponda. Es por video: nadie tiene que manejar.',
          why: 'La sesión de familia es más o menos una vez por semana. Puedes participar desde el trabajo.',
          options: {
            mornings: 'Mañanas entre semana',
            afternoons: 'Tardes entre semana',
            evenings: 'Noches entre semana',
            saturdays: 'Sábados',
            unsure: 'Depende. Prefiero hablarlo',
          },
        },
        'own-room': {
          text: '¿Hay en casa un cuarto donde nadie escuche?',
          why: 'Hace falta para las sesiones. Si no lo hay, pensamos juntos en algo.',
          options: { yes: 'Sí', sometimes: 'A algunas horas', no: 'No' },
        },
        insurance: {
          text: '¿La persona joven tiene seguro médico?',
          hint: 'Puedes enviar esto sin él.',
          why: 'Para decirte cuánto cuesta antes de que decidas. La atención no depende de eso.',
          options: { yes: 'Sí', no: 'No', unsure: 'No lo sé', 'not-say': 'Prefiero no decirlo' },
        },
        'insurance-plan': {
          text: '¿Cómo se llama el plan?',
          hint: 'Está en el frente de la tarjeta.',
          why: 'Para ver qué paga.',
        },
        'insurance-card': {
          text: '¿Quieres agregar una foto de la tarjeta?',
          hint: 'Por delante y por detrás. También puedes mostrarla más tarde.',
          why: 'Así no tienes que copiar los números.',
        },
      },
    },
    'who-decides': {
      title: 'Quién decide',
      items: {
        custody: {
          text: '¿Quién más tiene que aceptar que reciba atención?',
          why: 'Para no tener que parar a medias por haber olvidado a alguien.',
          options: {
            me: 'Solo yo',
            'both-agree': 'Otra persona, y está de acuerdo',
            'both-not-asked': 'Otra persona, y todavía no se lo pregunté',
            'not-agreed': 'Otra persona, y no estamos de acuerdo',
            court: 'Decide un juez o una agencia',
            unsure: 'No lo sé',
          },
        },
        'other-guardians': {
          text: '¿Quién es?',
          hint: 'Lo que sepas es suficiente.',
          why: 'No hablamos con nadie de esta lista antes de haber hablado contigo.',
          entryName: 'persona',
          fields: {
            name: { text: 'Nombre' },
            relation: { text: 'Qué es de la persona joven' },
            contact: { text: '¿Es seguro que le llamemos?' },
            phone: { text: 'Su número', hint: 'Puedes dejarlo en blanco.' },
          },
        },
        'court-order': {
          text: '¿Hay una orden de un juez sobre el contacto o las decisiones?',
          why: 'Para que nadie oiga o vea lo que no debe.',
        },
        'court-order-words': {
          text: '¿Qué dice, en pocas palabras?',
          hint: 'A quién no se puede llamar, o quién no puede decidir. Puedes traer el papel a la primera conversación.',
          why: 'La cumplimos desde el primer día.',
        },
      },
    },
    agreements: {
      title: 'Lo que acordamos',
      items: {
        ...guardianConsents,
        signature: {
          text: 'Firma con tu nombre, {preferred-name|si quieres}.',
          hint: 'Escríbelo o dibújalo. Vale lo mismo.',
          why: 'Dice que lo que aceptaste arriba lo aceptaste tú.',
        },
      },
    },
  },
};
