import type { ConsentLinkId, ItemWords } from './form-words.js';

/** Cada texto lo revisa primero quien asesora a la clínica. */
export const consents: Readonly<Record<ConsentLinkId, ItemWords>> = {
  'telehealth-consent': {
    text: 'Acepto ver a mi equipo por video.',
    hint: 'Puede cambiar de opinión en cualquier momento y recibir atención de otra forma.',
    why: 'La ley pide su sí antes de la atención por video. Usted decide si lo da.',
    details:
      'Las sesiones son por video, por internet. Nadie las graba. El video puede cortarse: entonces le llamamos al ' +
      'número que nos dio. En un grupo, otras personas pueden verle y oírle, y todas han aceptado que lo dicho se ' +
      'queda en la sala. Busque un lugar privado o use audífonos. Si hay alguien más en su cuarto, también tiene que ' +
      'aceptarlo. Al comenzar cada sesión le preguntamos dónde está, para poder enviar ayuda si corre peligro. La ' +
      'persona que le atiende tiene licencia para el estado en el que usted está. El video no sirve para todo; si no ' +
      'le sirve a usted, se lo diremos y le ayudaremos a encontrar atención en persona. Puede decir que no, y puede ' +
      'parar en cualquier momento. Eso no cambia su derecho a recibir atención. Los mensajes de texto y el correo no ' +
      'son tan privados como la sala; en ellos nunca decimos el motivo.',
  },
  'privacy-consent': {
    text: 'He leído cómo Harborlight protege lo que cuento.',
    hint: 'Solo lo lee quien le atiende, y usted puede ver quién lo hizo.',
    why: 'Para que sepa quién puede leer qué, antes de enviar nada.',
    details:
      'Lo que usted cuenta se guarda en Harborlight y lo leen las personas que le atienden, cada una hasta donde su ' +
      'parte lo necesita. Lo compartimos con otros solo cuando usted lo pide, cuando hace falta para atenderle o para ' +
      'que nos paguen, o cuando la ley nos obliga. No le decimos nada a su familia a menos que usted lo pida o que su ' +
      'vida corra peligro ahora. Si sabemos que alguien hace daño a un menor o a una persona mayor, tenemos que avisar ' +
      'a quien los protege. Puede pedir ver lo que guardamos, que se corrija, y saber quién lo ha mirado. Nada en ' +
      'estas páginas le dice a nadie más que usted estuvo aquí.',
  },
  'group-consent': {
    text: 'No contaré fuera lo que otras personas digan en un grupo.',
    hint: 'Es lo que hace seguro un grupo para todos. Sin esto puede venir a otras sesiones.',
    why: 'Se lo preguntamos a todos los que están en un grupo.',
    details:
      'En un grupo las personas hablan de su vida. Lo que se dice ahí se queda ahí, también cuando el grupo ha ' +
      'terminado. Sin nombres, sin fotos, sin grabaciones. La clínica se lo pide a todos y no puede prometerlo por ' +
      'cada uno. Usted dice solo lo que quiere decir. Quien guía el grupo cuida el respeto, y puede pedirle a alguien ' +
      'que salga.',
  },
  'part-2-consent': {
    text: 'Mi equipo puede compartir registros de mi tratamiento por alcohol o drogas para atenderme.',
    hint: 'Una ley propia protege estos registros. Sin su sí se quedan en el programa.',
    why: 'Usted mencionó alcohol o drogas. Aquí se pregunta hasta dónde pueden llegar esos registros.',
    details:
      'De quién: míos, con el nombre que di en este formulario. Quién puede compartirlos: la Clínica Harborlight y ' +
      'quienes trabajan en ella. Qué: registros de mi tratamiento por alcohol o drogas, es decir evaluación, ' +
      'asistencia, plan de tratamiento, medicamentos y avances. Con quién: los profesionales que me tratan, planes de ' +
      'salud, terceros pagadores y personas que ayudan a operar este programa. Para qué: tratamiento, pago y ' +
      'operaciones de atención médica. Puedo revocarlo por escrito en cualquier momento, aquí o por carta a la ' +
      'clínica; lo que se compartió antes con base en él no puede retirarse. Termina cuando termina mi tratamiento en ' +
      'el programa. Firma: firmo al marcar la casilla bajo este texto, que se guarda con mi nombre. Fecha: con ella se ' +
      'guardan el día y la hora en que la marco. Los registros compartidos así pueden volver a compartirse por quien ' +
      'los recibe, y entonces tal vez ya no los proteja esta ley. Si digo que no, sigo recibiendo atención; puede que ' +
      'una parte tenga que pagarla yo.',
  },
};
