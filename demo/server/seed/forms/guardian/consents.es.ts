import type { ItemWords } from '../shapes.js';

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n');

/** Lo que acepta quien cuida a la persona joven. Cada texto lo revisa primero quien asesora a la clínica. */
export const guardianConsents = {
  'minor-telehealth-consent': {
    text: 'Acepto que la persona joven a mi cargo reciba atención por video.',
    hint: 'Desde un lugar privado en casa y sin grabar. Puedes cambiar de opinión en cualquier momento.',
    why: 'En muchos estados la ley pide el sí de la madre, el padre o el tutor. El de la persona joven también cuenta: se lo pedimos igual.',
    details: paragraphs(
      'Cómo funciona. Se ve con su equipo por video, por internet: a solas, en grupo y a veces contigo. Las sesiones ' +
        'no se graban: nadie las graba de nuestra parte, y en casa tampoco puede hacerlo nadie.',
      'Un lugar propio. La persona joven necesita un lugar privado o audífonos. Déjale este tiempo y no ' +
        'escuches. Si estás en su cuarto un rato, dínoslo, y pregúntale primero.',
      'Dónde está. Al comenzar cada sesión preguntamos dónde está, para poder enviar ayuda si corre peligro. A ti te ' +
        'pedimos que podamos encontrarte durante las sesiones.',
      'Si se corta. El video puede cortarse. Entonces llamamos a la persona joven, y a ti si no la encontramos y nos ' +
        'preocupa.',
      'Con quién habla. Todas las personas del equipo tienen licencia para el estado en el que está. Si viajan juntos, ' +
        'avísennos antes.',
      'En un grupo. Otros adolescentes pueden verle y oírle. A todos se les pidió no contar fuera lo que se dice. No ' +
        'podemos prometerlo por cada uno.',
      'Para qué sirve el video. A muchas personas les sirve bien, y nadie tiene que manejar. Tiene límites: vemos menos, ' +
        'y la conexión puede ser mala. El video no sirve para todo. Si no sirve en su caso, te lo diremos y ayudaremos a ' +
        'encontrar atención en persona.',
      'Medicinas. Nada se empieza ni se cambia sin hablar contigo, salvo que la ley deje decidir a la persona joven.',
      'Cuánto cuesta. Te decimos el precio, y lo que dice el seguro, antes de la primera sesión.',
      'Mensajes. Los mensajes de texto y el correo no son tan privados como la sala de video. En ellos nunca decimos el ' +
        'motivo.',
      'Tú eliges. Puedes decir que no, y puedes parar en cualquier momento, aquí o con cualquier persona del equipo. Si ' +
        'tú y la persona joven no están de acuerdo, lo hablamos juntos.',
      'Cuando cumple 18. Desde ese día solo acepta la persona joven, y termina lo que tú puedes ver aquí.',
    ),
  },
  'guardian-privacy-consent': {
    text: 'He leído qué me dirán y qué queda con la persona joven.',
    hint: 'Las horas y el peligro: sí. Lo que dice en una sesión: no, salvo que quiera que lo sepas.',
    why: 'Se habla con más libertad cuando se sabe qué queda en la sala. Así ayuda la atención.',
    details: paragraphs(
      'Lo que te decimos. Cuándo son las sesiones, si vino, cómo puedes ayudar en casa y lo que nos pida contarte.',
      'Lo que te decimos enseguida. Si su vida corre peligro, o si alguien le hace daño, te lo decimos, salvo que eso le ' +
        'ponga en más peligro.',
      'Lo que no te decimos. Lo que dice en las sesiones, y lo que escribió sobre su seguridad, alcohol, drogas, su ' +
        'cuerpo, a quién quiere, o con sus propias palabras. Desde aquí no ves su formulario.',
      'Lo que dice la ley. Cada estado tiene reglas sobre lo que puede ver una madre o un padre, y cambian con la edad y ' +
        'con el tipo de atención. Las cumplimos. Puedes preguntarnos cuáles son.',
      'Lo que tú nos cuentas. Lo lee el equipo. A la persona joven puede servirle saber una parte. Te preguntamos a ' +
        'ti antes de pasar algo, salvo que alguien corra peligro.',
      'Si los padres viven separados. Cada quien tiene los derechos que le dio la ley o un juez. No llevamos palabras de ' +
        'una persona a la otra.',
      'Cuándo tenemos que hablar. Si sabemos que alguien hace daño a un menor o a una persona mayor, tenemos que avisar a ' +
        'quien los protege.',
      'Si algo no está bien. Díselo a cualquier persona del equipo o escribe a la clínica. También puedes quejarte ante ' +
        'la Oficina de Derechos Civiles del departamento de salud de EE. UU. Aquí nadie puede tomarlo en tu contra ni en ' +
        'contra de la persona joven.',
    ),
  },
} satisfies Readonly<Record<string, ItemWords>>;
