/**
 * A flag of V8: WebAssembly is compiled once, simply. A process that has a database for a few seconds spends more on
 * optimizing PGlite, 8 MB of it, than it ever gets back.
 */
export const BASELINE = '--liftoff-only';
