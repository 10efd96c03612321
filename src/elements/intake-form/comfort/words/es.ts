import type { ComfortWords } from './en.js';

export const words: ComfortWords = {
  moment: 'Tomarme un momento',
  breath: {
    title: 'Tómate un momento',
    lead: 'Medio minuto para respirar: inhala, sostén y suelta despacio. Aquí no se pregunta nada. Termina solo.',
    in: 'Inhala',
    hold: 'Sostén con calma',
    out: 'Suelta despacio',
    end: 'Ese fue tu momento. Sigue cuando quieras.',
    back: 'Volver a la pregunta',
  },
  read: 'Leer en voz alta',
  stopReading: 'Dejar de leer',
};
