/** Steps of a story, told one after the other; the first that is not so ends it. */
export class Steps {
  #passed = 0;
  readonly #started = performance.now();

  get passed(): number {
    return this.#passed;
  }

  /** Total so far, in milliseconds. */
  get elapsed(): number {
    return Math.round(performance.now() - this.#started);
  }

  /** Takes one step and prints how long it took. Throws {@link StepFailure} when it did not hold. */
  async step<T>(name: string, act: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      const result = await act();
      this.#passed += 1;
      console.log(`${String(Math.round(performance.now() - start)).padStart(7)} ms  ${name}`);
      return result;
    } catch (cause) {
      throw new StepFailure(name, Math.round(performance.now() - start), cause);
    }
  }
}

export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly step: string;

  constructor(step: string, milliseconds: number, cause: unknown) {
    super(
      `Not so after ${milliseconds} ms: ${step}\n${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.step = step;
  }
}
