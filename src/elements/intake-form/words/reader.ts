/** Who reads the form, as people will meet them. */
export interface Reader {
  readonly name: string;
  /** What they do, in the program's words: "Intake nurse". */
  readonly title: string;
}
