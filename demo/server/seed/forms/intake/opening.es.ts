import type { PartsWords } from '../shapes.js';
import { stateNames } from '../states.js';
import type { opening } from './opening.js';

export const openingWords: PartsWords<typeof opening> = {
  'what-brings-you': {
    title: 'Qué te trae por aquí',
    items: {
      'in-own-words': {
        text: '¿Qué te trae por aquí?',
        hint: 'Con tus propias palabras. Unas pocas bastan. Después hay una lista para elegir, si es más fácil.',
        why: 'Una lista nunca abarca toda una vida. No tienes que contarnos nada difícil ahora.',
      },
      reasons: {
        text: '¿Algo de esto tiene que ver?',
        hint: 'Elige todo lo que corresponda.',
        why: 'Para que primero hable contigo la persona indicada.',
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
        text: '¿Qué te gustaría que fuera distinto dentro de tres meses?',
        hint: 'Las cosas pequeñas cuentan. Por ejemplo: dormir toda la noche, volver a clase.',
        why: 'Tus metas en el programa empiezan aquí.',
      },
    },
  },
  'about-you': {
    title: 'Sobre ti',
    items: {
      'preferred-name': {
        text: '¿Cómo quieres que te llamemos?',
        hint: 'El nombre que prefieras. No tiene que ser tu nombre legal.',
        why: 'Para usar tu nombre desde el primer saludo.',
      },
      pronouns: {
        text: '¿Qué palabras usamos para hablar de ti, {preferred-name|si quieres decirlo}?',
        why: 'Para que aquí todos hablen de ti como tú quieres.',
        options: { she: 'Ella', he: 'Él', they: 'Elle' },
        other: 'Mis propias palabras',
      },
      age: {
        text: '¿Cuántos años tienes?',
        why: 'Algunos grupos son para adolescentes. Antes de los 18, quizá también tenga que aceptar tu mamá, tu papá o quien te cuida legalmente.',
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
        text: 'Nuestro programa empieza a los 13. Igual queremos hablar contigo. ¿Qué prefieres?',
        hint: 'Para ti el formulario es corto: unas preguntas y cómo encontrarte.',
        why: 'Hiciste bien en venir aquí. Te ayudamos a encontrar el lugar indicado.',
        options: {
          'call-me': 'Que me llamen',
          'call-grown-up': ['Que llamen a una persona adulta', 'Puedes dar su número más adelante'],
          'other-place': 'Que me ayuden a encontrar un lugar para mi edad',
        },
      },
      'birth-date': {
        text: '¿Cuándo naciste?',
        why: 'Para saber quién tiene que aceptar, y desde qué día decides solo tú.',
      },
      'home-state': {
        text: '¿En qué estado vives?',
        hint: 'Donde pasas la mayoría de las noches.',
        why: 'Quienes atienden tienen licencia por estado. También nos dice adónde tendría que ir la ayuda.',
        options: { ...stateNames('es'), other: 'Fuera de Estados Unidos' },
      },
      language: {
        text: '¿En qué idioma quieres hablar?',
        hint: 'Buscamos intérprete para cualquier idioma. Tú no lo pagas.',
        why: 'Para que puedas decir lo que quieres decir.',
        options: { en: 'Inglés', es: 'Español', asl: 'Lengua de señas americana' },
        other: 'Otro',
      },
      access: {
        text: '¿Hay algo que te ayude a participar?',
        hint: 'Elige todo lo que corresponda.',
        why: 'Para que esté listo antes de tu primera sesión.',
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
    title: 'Tu semana',
    items: {
      'days-filled': {
        text: '¿Qué ocupa tus días ahora?',
        hint: 'Elige todo lo que corresponda.',
        why: 'El programa tiene que caber en tu vida.',
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
        why: 'El programa tiene que caber en tu vida.',
        options: {
          'most-days': 'Voy casi todos los días',
          'some-days': 'Voy algunos días',
          'not-now': 'Hace un tiempo que no voy',
          'at-home': 'Estudio en casa',
          none: 'No voy a la escuela',
        },
      },
      times: {
        text: '¿Cuándo podrías venir a las sesiones?',
        hint: 'Elige todo lo que corresponda. Las sesiones son por video.',
        why: 'Para ofrecerte solo grupos que quepan en tu semana.',
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
