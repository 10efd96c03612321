/** A time of day as Spanish says it: `la 1:00 p. m.`, `las 2:00 p. m.`, `las 13:00`. */
export const laHora = (time: string): string => `${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`;
