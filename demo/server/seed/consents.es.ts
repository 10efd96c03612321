import type { ItemWords } from './forms/shapes.js';

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n');

/** Cada texto lo revisa primero quien asesora a la clínica. */
export const consents = {
  'telehealth-consent': {
    text: 'Acepto ver a mi equipo por video.',
    hint: 'Desde un lugar privado y sin grabar. Puedes cambiar de opinión en cualquier momento, o decidirlo en tu primera conversación.',
    why: 'La ley pide tu sí antes de la atención por video. Tú decides si lo das.',
    details: paragraphs(
      'Cómo funciona. Tú y tu equipo se ven por video, por internet. Las sesiones no se graban: nadie las graba de ' +
        'nuestra parte, y nadie más en la sala puede hacerlo.',
      'Un lugar tuyo. Busca un lugar privado o usa audífonos. Pide a quienes viven contigo que te dejen este ' +
        'tiempo. Si hay alguien más en tu cuarto, también tiene que aceptarlo, y tenemos que saber que está ahí.',
      'Dónde estás. Al comenzar cada sesión te preguntamos dónde estás, con la calle y la ciudad, para poder enviar ' +
        'ayuda si corres peligro. También preguntamos a quién podemos llamar en ese caso.',
      'Si se corta. El video puede cortarse. Entonces te llamamos al número que nos diste. Si no te encontramos y nos ' +
        'preocupa tu vida, llamamos a la persona que nombraste o a los servicios de emergencia.',
      'Con quién habla. La persona que te atiende tiene licencia para el estado en el que estás. Si viajas, ' +
        'avísanos antes. Esa persona puede ver lo que contaste aquí y las notas de tu ' +
        'equipo, hasta donde su parte lo necesita.',
      'Lo que queda entre nosotros. Lo que dices en una llamada es privado. Antes de los 18 puedes contarnos cosas que no ' +
        'pasamos a tus padres. Hay pocas veces en que tenemos que hablar: si tu vida o la de otra persona corre peligro, ' +
        'si alguien hace daño a un menor o a una persona mayor, o si lo ordena un juez. Si se puede, primero te avisamos ' +
        'a ti.',
      'Alcohol y drogas. Una ley propia protege los registros de tratamiento por alcohol o drogas. Solo los compartimos ' +
        'si tú también aceptas eso, en una página aparte.',
      'En un grupo. Otras personas pueden verte y oírte. A todas se les pidió no contar fuera lo que se dice. No ' +
        'podemos prometerlo por cada una.',
      'Para qué sirve el video. A muchas personas les sirve tanto como estar en el mismo cuarto, y no hay que viajar. ' +
        'Tiene límites: vemos menos de ti, la conexión puede ser mala y ningún sistema es seguro contra todo. El ' +
        'video no sirve para todo. Si no te sirve a ti, te lo diremos y te ayudaremos a encontrar atención en persona.',
      'Cuánto cuesta. Te decimos el precio, y lo que dice tu seguro, antes de la primera sesión. Si se corta la ' +
        'conexión, no se cobra.',
      'Mensajes. Los mensajes de texto y el correo no son tan privados como la sala de video. En ellos nunca decimos ' +
        'el motivo.',
      'Tú eliges. Puedes decir que no, y puedes parar en cualquier momento. Eso no cambia tu derecho a recibir ' +
        'atención. Para parar, quita la marca aquí o díselo a cualquier persona de tu equipo.',
    ),
  },
  'privacy-consent': {
    text: 'He leído cómo Harborlight protege lo que cuento.',
    hint: 'Solo lo lee quien te atiende, y tú puedes ver quién lo hizo.',
    why: 'Para que sepas quién puede leer qué, antes de enviar nada.',
    details: paragraphs(
      'Quién lo lee. Lo que cuentas se guarda en Harborlight y lo leen las personas que te atienden, cada una ' +
        'hasta donde su parte lo necesita. Tú puedes ver quién lo miró, y cuándo.',
      'Quién más. Lo compartimos con otros solo cuando tú lo pides, cuando hace falta para atenderte o para que nos ' +
        'paguen, o cuando la ley nos obliga.',
      'Tu familia. No le decimos nada, salvo que tú lo pidas o que tu vida corra peligro ahora. Antes de los 18, la ' +
        'ley de tu estado puede darles ciertos derechos a tu mamá, tu papá o quien te cuida ' +
        'legalmente. Lo que dijiste sobre tu seguridad, alcohol, drogas o con tus propias palabras no se les muestra aquí.',
      'Cuándo tenemos que hablar. Si sabemos que alguien hace daño a un menor o a una persona mayor, tenemos que avisar ' +
        'a quien los protege. Un juez puede ordenarnos entregar algo. Si se puede, primero te avisamos a ti.',
      'Tu escuela y tu trabajo. No saben nada por nosotros si tú no lo pides por escrito.',
      'Lo que es tuyo. Puedes pedir ver lo que guardamos, tener una copia, que se corrija, y saber con quién lo ' +
        'compartimos. Si llega a verlo alguien que no debe, te lo decimos.',
      'Si algo no está bien. Díselo a cualquier persona de tu equipo o escribe a la clínica. También puedes quejarte ' +
        'ante la Oficina de Derechos Civiles del departamento de salud de EE. UU. Aquí nadie puede tomarlo en tu contra.',
      'Esta página. No le dice a nadie más que estuviste aquí. Lo que escribes no se vende ni se usa para anuncios.',
    ),
  },
  'group-consent': {
    text: 'No contaré fuera lo que otras personas digan en un grupo.',
    hint: 'Es lo que hace seguro un grupo para todos. Sin esto puedes venir a otras sesiones.',
    why: 'Se lo preguntamos a todos los que están en un grupo.',
    details: paragraphs(
      'Lo que se dice en un grupo. Las personas hablan ahí de su vida. Se queda ahí, también cuando el grupo ha ' +
        'terminado.',
      'Sin nombres, sin fotos, sin grabaciones. Ni en internet, ni con una amistad, ni con alguien que las conoce.',
      'Lo que podemos prometer. La clínica se lo pide a todos y no puede prometerlo por cada uno.',
      'Tu parte. Dices solo lo que quieres decir. Escuchar es suficiente.',
      'Quien guía. Cuida que haya respeto, y puede pedirle a alguien que salga. Solo habla fuera del grupo si la vida de ' +
        'alguien corre peligro, o si alguien hace daño a un menor o a una persona mayor.',
    ),
  },
  'part-2-consent': {
    text: 'Mi equipo puede compartir registros de mi tratamiento por alcohol o drogas para atenderme.',
    hint: 'Una ley propia protege estos registros. Sin tu sí se quedan en el programa.',
    why: 'Mencionaste alcohol o drogas. Aquí se pregunta hasta dónde pueden llegar esos registros.',
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
      'Qué enviamos. Un aviso de una hora, o de que algo te espera aquí. Nunca dice para qué.',
      'Qué tan privado es. Otras personas pueden ver los mensajes y correos en tu teléfono, y no van cerrados. ' +
        'Respetamos lo que dijiste que es seguro.',
      'No es para emergencias. De noche nadie lee la respuesta a un aviso. Si corres peligro, llama o escribe al 988, o ' +
        'llama al 911.',
      'Cómo pararlo. Responde STOP, quita la marca aquí o díselo a cualquier persona de tu equipo. Tu compañía de ' +
        'teléfono puede cobrar los mensajes.',
    ),
  },
} satisfies Readonly<Record<string, ItemWords>>;
