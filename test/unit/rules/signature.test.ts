import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { LONGEST_DRAWING, LONGEST_NAME, SignatureAnswer } from '../../../src/rules/signature.js';
import { processorTime } from '../support/processor-time.js';

describe('a signature', () => {
  it('is a name, typed or drawn beside it', () => {
    assert.ok(v.is(SignatureAnswer, { method: 'typed', name: 'Maya' }));
    assert.ok(v.is(SignatureAnswer, { method: 'drawn', name: 'Maya', drawing: 'M0 0L600 200M5 5L5 5' }));
    assert.ok(!v.is(SignatureAnswer, { method: 'drawn', name: '', drawing: 'M0 0L1 1' }));
    assert.ok(!v.is(SignatureAnswer, { method: 'typed', name: 'x'.repeat(LONGEST_NAME + 1) }));
    assert.ok(!v.is(SignatureAnswer, { method: 'stamped', name: 'Maya' }));
    assert.ok(!v.is(SignatureAnswer, { method: 'typed' }));
  });

  it('holds no drawing that is anything but strokes, nor one without an end', () => {
    const long = 'M0 0'.repeat(LONGEST_DRAWING);
    assert.ok(!v.is(SignatureAnswer, { method: 'drawn', name: 'Maya', drawing: long }));
    fc.assert(
      fc.property(fc.string(), drawing => {
        fc.pre(!/^(?:[ML]\d{1,4} \d{1,4})+$/.test(drawing));
        assert.ok(!v.is(SignatureAnswer, { method: 'drawn', name: 'Maya', drawing }));
      }),
    );
  });

  it('takes no time to refuse', () => {
    const drawing = `${'M1 1'.repeat(999)}!`;
    const ms = processorTime(() => void v.is(SignatureAnswer, { method: 'drawn', name: 'M', drawing }));
    assert.ok(ms < 100, `${ms} ms`);
  });
});
