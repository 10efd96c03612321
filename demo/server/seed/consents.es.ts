import type { ItemWords } from './forms/shapes.js';

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n');

/** Cada texto lo revisa primero quien asesora a la clínica. */
export const consents = {
  'telehealth-consent': {
    text: 'Acepto ver a mi equipo por video.',
    hint: 'Desde un lugar privado y sin grabar. Puede cambiar de opinión en cualquier momento, o decidirlo en su primera conversación.',
    why: 'La ley pide su sí antes de la atención por video. Usted decide si lo da.',
    details: paragraphs(
      'Cómo funciona. Usted y su equipo se ven por video, por internet. Las sesiones no se graban: nadie las graba de ' +
        'nuestra parte, y nadie más en la sala puede hacerlo.',
      'Un lugar suyo. Busque un lugar privado o use audífonos. Pida a quienes viven con usted que le dejen este ' +
        'tiempo. Si hay alguien más en su cuarto, también tiene que aceptarlo, y tenemos que saber que está ahí.',
      'Dónde está. Al comenzar cada sesión le preguntamos dónde está, con la calle y la ciudad, para poder enviar ' +
        'ayuda si corre peligro. También preguntamos a quién podemos llamar en ese caso.',
      'Si se corta. El video puede cortarse. Entonces le llamamos al número que nos dio. Si no le encontramos y nos ' +
        'preocupa su vida, llamamos a la persona que usted nombró o a los servicios de emergencia.',
      'Con quién habla. La persona que le atiende tiene licencia para el estado en el que usted está. Si viaja, ' +
        'avísenos antes. Puede ver lo que usted contó aquí y las notas de su equipo, hasta donde su parte lo necesita.',
      'Lo que queda entre nosotros. Lo que dice en una llamada es privado. Antes de los 18 puede contarnos cosas que no ' +
        'pasamos a sus padres. Hay pocas veces en que tenemos que hablar: si su vida o la de otra persona corre peligro, ' +
        'si alguien hace daño a un menor o a una persona mayor, o si lo ordena un juez. Si se puede, primero le avisamos ' +
        'a usted.',
      'Alcohol y drogas. Una ley propia protege los registros de tratamiento por alcohol o drogas. Solo los compartimos ' +
        'si usted también acepta eso, en una página aparte.',
      'En un grupo. Otras personas pueden verle y oírle. A todas se les pidió no contar fuera lo que se dice. No ' +
        'podemos prometerlo por cada una.',
      'Para qué sirve el video. A muchas personas les sirve tanto como estar en el mismo cuarto, y no hay que viajar. ' +
        'Tiene límites: vemos menos de usted, la conexión puede ser mala y ningún sistema es seguro contra todo. El ' +
        'video no sirve para todo. Si no le sirve a usted, se lo diremos y le ayudaremos a encontrar atención en persona.',
      'Cuánto cuesta. Le decimos el precio, y lo que dice su seguro, antes de la primera sesión. Si se corta la ' +
        'conexión, no se cobra.',
      'Mensajes. Los mensajes de texto y el correo no son tan privados como la sala de video. En ellos nunca decimos ' +
        'el motivo.',
      'Usted elige. Puede decir que no, y puede parar en cualquier momento. Eso no cambia su derecho a recibir ' +
        'atención. Para parar, quite la marca aquí o dígaselo a cualquier persona de su equipo.',
    ),
  },
  'privacy-consent': {
    text: 'He leído cómo Harborlight protege lo que cuento.',
    hint: 'Solo lo lee quien le atiende, y usted puede ver quién lo hizo.',
    why: 'Para que sepa quién puede leer qué, antes de enviar nada.',
    details: paragraphs(
      'Quién lo lee. Lo que usted cuenta se guarda en Harborlight y lo leen las personas que le atienden, cada una ' +
        'hasta donde su parte lo necesita. Usted puede ver quién lo miró, y cuándo.',
      'Quién más. Lo compartimos con otros solo cuando usted lo pide, cuando hace falta para atenderle o para que nos ' +
        'paguen, o cuando la ley nos obliga.',
      'Su familia. No le decimos nada, salvo que usted lo pida o que su vida corra peligro ahora. Antes de los 18, la ' +
        'ley de su estado puede darles ciertos derechos a su madre, su padre o su tutor. Lo que dijo sobre su seguridad, ' +
        'alcohol, drogas o con sus propias palabras no se les muestra aquí.',
      'Cuándo tenemos que hablar. Si sabemos que alguien hace daño a un menor o a una persona mayor, tenemos que avisar ' +
        'a quien los protege. Un juez puede ordenarnos entregar algo. Si se puede, primero le avisamos a usted.',
      'Su escuela y su trabajo. No saben nada por nosotros si usted no lo pide por escrito.',
      'Lo que es suyo. Puede pedir ver lo que guardamos, tener una copia, que se corrija, y saber con quién lo ' +
        'compartimos. Si llega a verlo alguien que no debe, se lo decimos.',
      'Si algo no está bien. Dígaselo a cualquier persona de su equipo o escriba a la clínica. También puede quejarse ' +
        'ante la Oficina de Derechos Civiles del departamento de salud de EE. UU. Aquí nadie puede tomarlo en su contra.',
      'Esta página. No le dice a nadie más que usted estuvo aquí. Lo que escribe no se vende ni se usa para anuncios.',
    ),
  },
  'group-consent': {
    text: 'No contaré fuera lo que otras personas digan en un grupo.',
    hint: 'Es lo que hace seguro un grupo para todos. Sin esto puede venir a otras sesiones.',
    why: 'Se lo preguntamos a todos los que están en un grupo.',
    details: paragraphs(
      'Lo que se dice en un grupo. Las personas hablan ahí de su vida. Se queda ahí, también cuando el grupo ha ' +
        'terminado.',
      'Sin nombres, sin fotos, sin grabaciones. Ni en internet, ni con una amistad, ni con alguien que les conoce.',
      'Lo que podemos prometer. La clínica se lo pide a todos y no puede prometerlo por cada uno.',
      'Su parte. Usted dice solo lo que quiere decir. Escuchar es suficiente.',
      'Quien guía. Cuida que haya respeto, y puede pedirle a alguien que salga. Solo habla fuera del grupo si la vida de ' +
        'alguien corre peligro, o si alguien hace daño a un menor o a una persona mayor.',
    ),
  },
  'part-2-consent': {
    text: 'Mi equipo puede compartir registros de mi tratamiento por alcohol o drogas para atenderme.',
    hint: 'Una ley propia protege estos registros. Sin su sí se quedan en el programa.',
    why: 'Usted mencionó alcohol o drogas. Aquí se pregunta hasta dónde pueden llegar esos registros.',
    details: paragraphs(
      'De quién: míos, con el nombre que di en este formulario.',
      'Quién puede compartirlos: la Clínica Harborlight y quienes trabajan en ella.',
      'Qué: registros de mi tratamiento por alcohol o drogas, es decir evaluación, asistencia, plan de tratamiento, ' +
        'medicamentos y avances.',
      'Con quién: los profesionales que me tratan, planes de salud, terceros pagadores y personas que ayudan a operar ' +
        'este programa.',
      'Para qué: tratamiento, pago y operaciones de atención médica.',
      'Mi derecho a parar: Puedo revocarlo por escrito en cualquier momento, aquí o por carta a la clínica. Lo que se ' +
        'compartió antes con base en él no puede retirarse.',
      'Hasta cuándo: Termina cuando termina mi tratamiento en el programa.',
      'Firma: firmo al marcar la casilla bajo este texto, y con mi nombre en la última página si lo escribo ahí. Las dos ' +
        'cosas se guardan.',
      'Fecha: se guardan el día y la hora en que envío este formulario.',
      'Qué puede pasar después: Los registros compartidos así pueden volver a compartirse por quien los recibe, y ' +
        'entonces tal vez ya no los proteja esta ley. Si digo que no, sigo recibiendo atención. Puede que una parte ' +
        'tenga que pagarla yo.',
      'Lo que este sí no incluye: las notas propias de quien me escucha sobre nuestras conversaciones, y el uso ante un ' +
        'juez. Para cada cosa haría falta otro sí.',
    ),
  },
  'messages-consent': {
    text: 'Pueden enviarme mensajes de texto o correos sobre horas y formularios.',
    hint: 'Solo horas y formularios, y nunca el motivo. La atención no depende de eso.',
    why: 'A algunas personas les sirve un aviso. Otras no quieren ver nuestro nombre en su teléfono.',
    details: paragraphs(
      'Qué enviamos. Un aviso de una hora, o de que algo le espera aquí. Nunca dice para qué.',
      'Qué tan privado es. Otras personas pueden ver los mensajes y correos en su teléfono, y no van cerrados. ' +
        'Respetamos lo que usted dijo que es seguro.',
      'No es para emergencias. De noche nadie lee la respuesta a un aviso. Si corre peligro, llame o escriba al 988, o ' +
        'llame al 911.',
      'Cómo pararlo. Responda STOP, quite la marca aquí o dígaselo a cualquier persona de su equipo. Su compañía de ' +
        'teléfono puede cobrar los mensajes.',
    ),
  },
} satisfies Readonly<Record<string, ItemWords>>;
