import type { PartsWords } from '../shapes.js';
import { stateNames } from '../states.js';
import type { opening } from './opening.js';

export const openingWords: PartsWords<typeof opening> = {
  'what-brings-you': {
    title: 'Qué le trae por aquí',
    items: {
      'in-own-words': {
        text: '¿Qué le trae por aquí?',
        hint: 'Con sus propias palabras. Unas pocas bastan. Después hay una lista para elegir, si es más fácil.',
        why: 'Una lista nunca abarca toda una vida. No tiene que contarnos nada difícil ahora.',
      },
      reasons: {
        text: '¿Algo de esto tiene que ver?',
        hint: 'Elija todo lo que corresponda.',
        why: 'Para que primero hable con usted la persona indicada.',
        options: {
          worry: 'Preocupación o pánico',
          mood: 'Tristeza o desánimo',
          past: 'Algo que me pasó',
          food: 'Problemas con la comida o al comer',
          use: 'Alcohol o drogas',
          'self-harm': 'Me hago daño',
          habits: ['Cosas que no puedo dejar de hacer', 'Como jugar, apostar o comprar'],
          people: 'Problemas con personas cercanas',
          'school-work': 'La escuela o el trabajo me superan',
          'after-hospital': 'Estuve en un hospital o programa de día',
          unsure: 'Todavía no lo sé',
        },
        other: 'Otra cosa',
      },
      hopes: {
        text: '¿Qué le gustaría que fuera distinto dentro de tres meses?',
        hint: 'Las cosas pequeñas cuentan. Por ejemplo: dormir toda la noche, volver a clase.',
        why: 'Sus metas en el programa empiezan aquí.',
      },
    },
  },
  'about-you': {
    title: 'Sobre usted',
    items: {
      'preferred-name': {
        text: '¿Cómo quiere que le llamemos?',
        hint: 'El nombre que usted prefiera. No tiene que ser su nombre legal.',
        why: 'Para usar su nombre desde el primer saludo.',
      },
      pronouns: {
        text: '¿Qué palabras usamos para hablar de usted, {preferred-name|si quiere decirlo}?',
        why: 'Para que aquí todos hablen de usted como usted quiere.',
        options: { she: 'Ella', he: 'Él', they: 'Elle' },
        other: 'Mis propias palabras',
      },
      age: {
        text: '¿Qué edad tiene?',
        why: 'Algunos grupos son para adolescentes. Antes de los 18, quizá tenga que aceptar también su madre, su padre o su tutor.',
        options: {
          'under-13': '12 o menos',
          13: '13',
          14: '14',
          15: '15',
          16: '16',
          17: '17',
          '18-25': 'De 18 a 25',
          'over-25': '26 o más',
        },
      },
      younger: {
        text: 'Nuestro programa empieza a los 13. Igual queremos hablar con usted. ¿Qué prefiere?',
        hint: 'Para usted el formulario es corto: unas preguntas y cómo encontrarle.',
        why: 'Hizo bien en venir aquí. Le ayudamos a encontrar el lugar indicado.',
        options: {
          'call-me': 'Que me llamen',
          'call-grown-up': ['Que llamen a una persona adulta', 'Puede dar su número más adelante'],
          'other-place': 'Que me ayuden a encontrar un lugar para mi edad',
        },
      },
      'birth-date': {
        text: '¿Cuándo nació?',
        why: 'Para saber quién tiene que aceptar, y desde qué día decide solo usted.',
      },
      'home-state': {
        text: '¿En qué estado vive?',
        hint: 'Donde pasa la mayoría de las noches.',
        why: 'Quienes atienden tienen licencia por estado. También nos dice adónde tendría que ir la ayuda.',
        options: { ...stateNames('es'), other: 'Fuera de Estados Unidos' },
      },
      language: {
        text: '¿En qué idioma quiere hablar?',
        hint: 'Buscamos un intérprete para cualquier idioma. Usted no lo paga.',
        why: 'Para que pueda decir lo que quiere decir.',
        options: { en: 'Inglés', es: 'Español', asl: 'Lengua de señas americana' },
        other: 'Otro',
      },
      access: {
        text: '¿Hay algo que le facilite participar?',
        hint: 'Elija todo lo que corresponda.',
        why: 'Para que esté listo antes de su primera sesión.',
        options: {
          captions: 'Subtítulos',
          'screen-reader': 'Uso un lector de pantalla',
          'more-time': 'Más tiempo o pausas',
          'sound-only': 'Participar solo con sonido',
          'private-place': 'Ayuda para encontrar un lugar donde nadie escuche',
        },
        other: 'Otra cosa',
      },
    },
  },
  'your-week': {
    title: 'Su semana',
    items: {
      'days-filled': {
        text: '¿Qué ocupa sus días ahora?',
        hint: 'Elija todo lo que corresponda.',
        why: 'El programa tiene que caber en su vida.',
        options: {
          work: 'Trabajo',
          study: 'Escuela o estudios',
          care: 'Cuidar a niños u otras personas',
          'looking-for-work': 'Busco trabajo',
          'time-off': 'Ahora estoy de licencia',
          none: 'Nada de esto por ahora',
        },
      },
      'school-days': {
        text: '¿Cómo va la escuela ahora?',
        why: 'El programa tiene que caber en su vida.',
        options: {
          'most-days': 'Voy casi todos los días',
          'some-days': 'Voy algunos días',
          'not-now': 'Hace un tiempo que no voy',
          'at-home': 'Estudio en casa',
          none: 'No voy a la escuela',
        },
      },
      times: {
        text: '¿Cuándo podría venir a las sesiones?',
        hint: 'Elija todo lo que corresponda. Las sesiones son por video.',
        why: 'Para ofrecerle solo grupos que quepan en su semana.',
        options: {
          mornings: 'Mañanas entre semana',
          afternoons: 'Tardes entre semana',
          evenings: 'Noches entre semana',
          saturdays: 'Sábados',
          unsure: 'Depende. Prefiero hablarlo',
        },
      },
    },
  },
};
