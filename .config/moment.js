/** Milliseconds by which the clocks of tests go ahead of the machine's, or nothing. */
export const OFFSET = 'TEST_CLOCK_OFFSET';

/** Lets `Date` go ahead by `offset` milliseconds, and on from there. It stands for itself: pages get it as its source. */
export const shiftClock = offset => {
  const Machine = Date;
  const machineNow = Machine.now;
  Machine.now = () => machineNow() + offset;
  globalThis.Date = new Proxy(Machine, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length ? given : [Machine.now()], made),
    apply: () => new Machine(Machine.now()).toString(),
  });
  Machine.prototype.constructor = globalThis.Date;
};
