import type { PartsWords } from '../shapes.js';
import type { care, people } from './care.js';

export const careWords: PartsWords<typeof care> = {
  'care-so-far': {
    title: 'Atención hasta ahora',
    items: {
      'past-care': {
        text: '¿Qué tipo de atención ha tenido antes?',
        hint: 'Elija todo lo que corresponda. No tiene que decir por qué.',
        why: 'Para empezar donde usted está, y no otra vez desde cero.',
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
        text: '¿Hay algo de su salud que debamos saber para cuidarle mejor?',
        hint: 'Elija todo lo que corresponda.',
        why: 'Algunas medicinas y algunos ejercicios no son para todos. Y si necesita ayuda rápido, sabremos qué decir.',
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
        text: '¿Hay alguna medicina que no pueda tomar?',
        hint: 'Por una alergia, por ejemplo. Si no hay ninguna, escriba “ninguna”.',
        why: 'Para que aquí nadie le dé una que le haga daño.',
      },
      medications: {
        text: '¿Toma alguna medicina ahora?',
        hint: 'Con receta o sin ella.',
        why: 'Para que quien le ayuda con las medicinas sepa lo que ya toma.',
      },
      'medication-list': {
        text: '¿Cuáles?',
        hint: 'Lo que sepa es suficiente. Lo demás puede quedar en blanco.',
        why: 'Algunas medicinas no van juntas. Nada se cambia sin usted.',
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
        text: '¿Hay alguien a quien quiera tener a su lado en esto?',
        hint: 'Un padre, una pareja, una amistad. Usted decide qué les contamos.',
        why: 'Para una sesión de familia, si algún día la quiere, o si necesita a alguien rápido.',
      },
      'supporter-list': {
        text: '¿Quién es?',
        hint: 'Basta un nombre de pila.',
        why: 'No llamamos a nadie de esta lista sin usted, salvo que haya dicho que sí y su vida corra peligro.',
        entryName: 'persona',
        fields: {
          name: { text: 'Nombre' },
          relation: { text: 'Qué es de usted', hint: 'Hermana, pareja, vecino' },
          emergency: { text: '¿Podemos llamarle en una emergencia?' },
          phone: { text: 'Su número', hint: 'Puede dejarlo en blanco.' },
        },
      },
      'parents-know': {
        text: '¿Quién en su casa sabe que usted está aquí, {preferred-name|si lo sabe alguien}?',
        why: 'Para no delatarle con una llamada o una carta.',
        options: {
          parents: 'Mis padres, o las personas con quienes vivo',
          'one-parent': 'Una de esas personas',
          somebody: 'Otra persona en casa',
          nobody: 'Nadie',
          'not-say': 'Prefiero no decirlo',
        },
      },
      'keep-from-parents': {
        text: '¿Hay algo que no debamos decirle a su madre o a su padre?',
        hint: 'Elija todo lo que corresponda. Si su vida corre peligro, tenemos que avisar a una persona adulta. Si se puede, primero le avisamos a usted.',
        why: 'Lo que nos cuenta es suyo. Si la ley nos obliga a compartir algo, lo hablamos con usted.',
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
        text: 'Quizá también tenga que aceptar su madre, su padre o su tutor. ¿Cómo lo hacemos?',
        hint: 'Recibe un formulario propio. No pregunta por las respuestas de usted.',
        why: 'En muchos estados la ley pide también su sí. Usted nunca tiene que hacerlo a solas.',
        options: {
          'ask-myself': ['Se lo pido yo', 'Después de enviar esto, recibe un enlace para esa persona'],
          'ask-together': 'Se lo pido junto con ustedes',
          'talk-first': 'Primero quiero hablar con ustedes',
          'not-safe': 'No es seguro para mí pedirlo en casa',
        },
      },
      'support-wanted': {
        text: '¿Quiere ayuda con la escuela o el trabajo?',
        hint: 'Elija todo lo que corresponda. Allí nadie sabe de nosotros si usted no lo pide.',
        why: 'Podemos escribir cartas que digan lo mínimo y planear con usted el regreso.',
        options: {
          letter: 'Una carta por ausencia',
          adjust: 'Pedir cambios, como más tiempo',
          return: 'Un plan para volver',
          unsure: 'Primero quiero hablarlo',
          no: 'No, gracias',
        },
      },
      'school-support': {
        text: '¿Quiere ayuda con la escuela?',
        hint: 'Elija todo lo que corresponda. La escuela no sabe de nosotros si usted no lo pide.',
        why: 'Podemos escribir cartas que digan lo mínimo y planear con usted el regreso.',
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
