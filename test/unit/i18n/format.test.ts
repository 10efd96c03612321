import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTime } from '../../../src/i18n/format.js';
import { laHora } from '../../../src/i18n/phrases.es.js';

describe('a time of day in Spanish', () => {
  for (const locale of ['es', 'es-MX', 'es-US', 'es-ES'])
    it(`has its article at each hour, as ${locale} writes it`, () => {
      for (let hour = 0; hour < 24; hour++) {
        const written = formatTime(Date.UTC(2026, 5, 11, hour, 5), { locale, timeZone: 'UTC' });
        const said = Number.parseInt(written);
        assert.equal(laHora(written), `${said === 1 ? 'la' : 'las'} ${written}`);
        assert.equal(said % 12, hour % 12);
      }
    });
});
