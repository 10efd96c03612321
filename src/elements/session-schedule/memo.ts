/** Keeps the last result for as long as its arguments stay the same, so that what hangs on it stays the same object. */
export const memo = <A extends readonly unknown[], R>(make: (...args: A) => R): ((...args: A) => R) => {
  let before: A | undefined;
  let result: R;
  return (...args) => {
    if (!before || args.some((arg, index) => arg !== before?.[index])) {
      result = make(...args);
      before = args;
    }
    return result;
  };
};
