import type { PartsWords } from '../shapes.js';
import type { care, people } from './care.js';

export const careWords: PartsWords<typeof care> = {
  'care-so-far': {
    title: 'Atención hasta ahora',
    items: {
      'past-care': {
        text: '¿Qué tipo de atención has tenido antes?',
        hint: 'Elige todo lo que corresponda. No tienes que decir por qué.',
        why: 'Para empezar donde estás, y no otra vez desde cero.',
        options: {
          none: 'Ninguna todavía',
          therapy: 'Terapia',
          medicine: 'Medicinas para el ánimo, el sueño o la preocupación',
          group: 'Grupos o un programa de día',
          'hospital-lately': 'Una estancia en un hospital, en los últimos tres meses',
          hospital: 'Una estancia en un hospital, hace más tiempo',
        },
        other: 'Otra cosa',
      },
      'health-needs': {
        text: '¿Hay algo de tu salud que debamos saber para cuidarte mejor?',
        hint: 'Elige todo lo que corresponda.',
        why: 'Algunas medicinas y algunos ejercicios no son para todos. Y si necesitas ayuda rápido, sabremos qué decir.',
        options: {
          none: 'Nada que yo sepa',
          fainting: 'Desmayos o convulsiones',
          heart: 'El corazón',
          breathing: 'La respiración, como asma',
          diabetes: 'Diabetes',
          pregnant: 'Hay un embarazo, o lo hubo hace poco',
          withdrawal: 'Me siento mal cuando dejo de beber o de consumir',
        },
        other: 'Otra cosa',
      },
      allergies: {
        text: '¿Hay alguna medicina que no puedas tomar?',
        hint: 'Por una alergia, por ejemplo. Si no hay ninguna, escribe “ninguna”.',
        why: 'Para que aquí nadie te dé una que te haga daño.',
      },
      medications: {
        text: '¿Tomas alguna medicina ahora?',
        hint: 'Con receta o sin ella.',
        why: 'Para que quien te ayuda con las medicinas sepa lo que ya tomas.',
      },
      'medication-list': {
        text: '¿Cuáles?',
        hint: 'Lo que sepas es suficiente. Lo demás puede quedar en blanco.',
        why: 'Algunas medicinas no van juntas. Nada se cambia sin ti.',
        entryName: 'medicina',
        fields: {
          name: { text: 'Nombre' },
          dose: { text: 'Cantidad', hint: 'Como dice la etiqueta: 50 mg, una pastilla' },
          often: { text: 'Cada cuánto', hint: 'Cada mañana, o cuando hace falta' },
          for: { text: 'Para qué es' },
        },
      },
    },
  },
};

export const peopleWords: PartsWords<typeof people> = {
  'your-people': {
    title: 'Quién y qué puede ayudar',
    items: {
      supporters: {
        text: '¿Hay alguien a quien quieras tener a tu lado en esto?',
        hint: 'Tu mamá, tu pareja, una amistad. Tú decides qué les contamos.',
        why: 'Para una sesión de familia, si algún día la quieres, o si necesitas a alguien rápido.',
      },
      'supporter-list': {
        text: '¿Quién es?',
        hint: 'Basta un nombre de pila.',
        why: 'No llamamos a nadie de esta lista sin ti, salvo que hayas dicho que sí y tu vida corra peligro.',
        entryName: 'persona',
        fields: {
          name: { text: 'Nombre' },
          relation: { text: 'Quién es para ti', hint: 'Hermana, pareja, vecino' },
          emergency: { text: '¿Podemos llamarle en una emergencia?' },
          phone: { text: 'Su número', hint: 'Puedes dejarlo en blanco.' },
        },
      },
      'parents-know': {
        text: '¿Quién en tu casa sabe que estás aquí, {preferred-name|si lo sabe alguien}?',
        why: 'Para no delatarte con una llamada o una carta.',
        options: {
          parents: 'Mis padres, o las personas con quienes vivo',
          'one-parent': 'Una de esas personas',
          somebody: 'Otra persona en casa',
          nobody: 'Nadie',
          'not-say': 'Prefiero no decirlo',
        },
      },
      'keep-from-parents': {
        text: '¿Hay algo que no debamos decirles a tu mamá o a tu papá?',
        hint: 'Elige todo lo que corresponda. Si tu vida corre peligro, tenemos que avisar a una persona adulta. Si se puede, primero te avisamos a ti.',
        why: 'Lo que nos cuentas es tuyo. Si la ley nos obliga a compartir algo, lo hablamos contigo.',
        options: {
          substances: 'Alcohol o drogas',
          'self-harm': 'Que me hago daño',
          love: 'A quién quiero o con quién salgo',
          gender: 'Mi género, o el nombre que uso aquí',
          everything: 'Todo lo que escribo aquí',
          nothing: 'No, pueden saberlo',
        },
        other: 'Otra cosa',
      },
      'guardian-step': {
        text: 'Quizá también tenga que aceptar tu mamá, tu papá o quien te cuida legalmente. ¿Cómo lo hacemos?',
        hint: 'Esa persona recibe su propio formulario. No pregunta por tus respuestas.',
        why: 'En muchos estados la ley pide también su sí. Nunca tienes que hacerlo a solas.',
        options: {
          'ask-myself': ['Se lo pido yo', 'Después de enviar esto, recibes un enlace para esa persona'],
          'ask-together': 'Se lo pido junto con ustedes',
          'talk-first': 'Primero quiero hablar con ustedes',
          'not-safe': 'No es seguro para mí pedirlo en casa',
        },
      },
      'support-wanted': {
        text: '¿Quieres ayuda con la escuela o el trabajo?',
        hint: 'Elige todo lo que corresponda. Allí nadie sabe de nosotros si tú no lo pides.',
        why: 'Podemos escribir cartas que digan lo mínimo y planear contigo el regreso.',
        options: {
          letter: 'Una carta por ausencia',
          adjust: 'Pedir cambios, como más tiempo',
          return: 'Un plan para volver',
          unsure: 'Primero quiero hablarlo',
          no: 'No, gracias',
        },
      },
      'school-support': {
        text: '¿Quieres ayuda con la escuela?',
        hint: 'Elige todo lo que corresponda. La escuela no sabe de nosotros si tú no lo pides.',
        why: 'Podemos escribir cartas que digan lo mínimo y planear contigo el regreso.',
        options: {
          letter: 'Una carta por ausencia',
          adjust: 'Pedir cambios, como más tiempo en los exámenes',
          return: 'Un plan para volver a clase',
          unsure: 'Primero quiero hablarlo',
          no: 'No, gracias',
        },
      },
    },
  },
};
