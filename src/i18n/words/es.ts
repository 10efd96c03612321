import type { CommonWords } from './en.js';

export const words: CommonWords = {
  loading: 'Estamos preparando esto',
  retry: 'Intentar de nuevo',
  back: 'Atrás',
  next: 'Siguiente',
  close: 'Cerrar',
  saveAndLeave: 'Guardar y salir',
  whyWeAsk: 'Por qué preguntamos',
  whoSeesThis: 'Quién ve esto',
  whatHappensNext: 'Qué pasa después',
  call: clinic => `Llamar a ${clinic}`,
  offline: 'No tienes conexión.',
  backOnline: 'Ya tienes conexión.',
  signedOut: {
    title: 'Tu sesión se cerró',
    text: 'Así tu información sigue siendo privada. Entra otra vez para continuar. No se perdió nada.',
    action: 'Entrar',
  },
  problem: {
    title: 'Esto no funciona en este momento',
    network: 'No pudimos comunicarnos con la clínica. Revisa tu conexión e intenta de nuevo.',
    slow: 'La clínica tarda en responder. Puedes intentar ahora o en unos minutos.',
    busy: 'Hay muchas personas en este momento. Espera un minuto e intenta de nuevo.',
    forbidden: 'Esta página no está abierta para ti. La clínica puede decirte por qué.',
    gone: 'Esto ya no está aquí. La clínica puede decirte adónde fue.',
    other: 'Algo de nuestro lado no funcionó. La clínica todavía tiene todo lo que enviaste.',
    reference: id => `Si llamas, puedes dar este número: ${id}`,
  },
};
