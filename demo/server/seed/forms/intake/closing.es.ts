import { consents } from '../../consents.es.js';
import type { PartsWords } from '../shapes.js';
import type { closing } from './closing.js';

export const closingWords: PartsWords<typeof closing> = {
  'reaching-you': {
    title: 'Cómo encontrarte',
    items: {
      phone: {
        text: '¿A qué número podemos llamarte?',
        hint: 'Llamamos o escribimos desde un solo número y nunca decimos el motivo en un mensaje.',
        why: 'Lo necesitamos para acordar una hora contigo, y por si nos preocupa cómo estás.',
      },
      'phone-owner': {
        text: '¿De quién es ese teléfono?',
        why: 'Para saber quién puede contestar o leer los mensajes.',
        options: {
          mine: 'Mío, y nadie más lo mira',
          shared: 'Mío, pero otras personas pueden mirarlo',
          'grown-up': 'De mi mamá, mi papá u otra persona',
        },
      },
      'safe-contact': {
        text: '¿Qué es seguro para ti cuando te contactamos?',
        why: 'Para que nadie cerca de ti sepa más de lo que tú quieres.',
        options: {
          'call-message': 'Pueden llamar y dejar un mensaje',
          'call-only': 'Pueden llamar, pero sin dejar mensaje',
          'text-only': 'Solo mensajes de texto',
          'email-only': 'Solo un correo electrónico',
        },
      },
      email: {
        text: '¿A qué correo podemos escribirte?',
        hint: 'Uno que nadie más lea.',
        why: 'Para acordar una hora contigo. En el asunto nunca decimos el motivo.',
      },
      'contact-words': {
        text: 'Si contesta otra persona, ¿qué podemos decir?',
        why: 'Para que una llamada no cuente más de lo que contaste.',
        options: {
          'clinic-name': 'Que llama Harborlight',
          'first-name': 'Solo un nombre de pila, como “Dana”',
        },
        other: 'Otra cosa',
      },
      'contact-hours': {
        text: '¿Cuándo es seguro contactarte?',
        hint: 'Elige todo lo que corresponda.',
        why: 'Para no llamar nunca en un mal momento.',
        options: {
          mornings: 'Mañanas',
          afternoons: 'Tardes',
          evenings: 'Noches',
          weekends: 'Fines de semana',
          any: 'A cualquier hora',
        },
      },
    },
  },
  insurance: {
    title: 'Seguro médico',
    items: {
      insurance: {
        text: '¿Tienes seguro médico?',
        hint: 'Puedes enviar este formulario sin él.',
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
  agreements: {
    title: 'Lo que acordamos',
    items: {
      ...consents,
      signature: {
        text: 'Firma con tu nombre, {preferred-name|si quieres}.',
        hint: 'Escríbelo o dibújalo. Vale lo mismo. También puedes firmar en tu primera conversación.',
        why: 'Dice que lo que aceptaste arriba lo aceptaste tú.',
      },
    },
  },
};
