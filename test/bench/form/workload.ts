/** A form as none of the libraries knows it, so that each can be given the same. */
export interface Question {
  readonly name: string;
  readonly type: 'text' | 'comment' | 'radio' | 'checkbox' | 'boolean' | 'number' | 'date';
  readonly title: string;
  readonly choices?: readonly string[];
  /** Asked only when an earlier question has this answer. */
  readonly when?: { readonly name: string; readonly value: string };
}
export type Page = readonly Question[];
export type Workload = 'intake' | 'questions500';

/** The answer that shows the question behind the first rule. */
export const REVEALING = 'yes';
const YES_NO = [REVEALING, 'no', 'not sure'];
const DAYS = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
const KINDS = ['text', 'radio', 'number', 'comment', 'checkbox', 'date', 'boolean'] as const;

const question = (index: number): Question => {
  const type = KINDS[index % KINDS.length] ?? 'text';
  const title = `Question ${index + 1}, about how the last weeks were`;
  const choices = type === 'radio' || type === 'checkbox' ? { choices: DAYS } : {};
  return { name: `q${index}`, type, title, ...choices };
};

/** A line to type in, a choice, and a question that the choice shows. */
const start: Page = [
  { name: 'name', type: 'text', title: 'What should we call you?' },
  { name: 'helped', type: 'radio', title: 'Has anything helped before?', choices: YES_NO },
  {
    name: 'what',
    type: 'text',
    title: 'What was it that helped?',
    when: { name: 'helped', value: REVEALING },
  },
];

const phq9: Page = Array.from({ length: 9 }, (_, index) => ({
  name: `days${index}`,
  type: 'radio',
  title: `Over the last 2 weeks, how often was this so: number ${index + 1}`,
  choices: DAYS,
}));

/** Rules on the first choice, so that each library has ten of them to look after. */
const ruled = (index: number): Question => ({
  ...question(index),
  when: { name: 'helped', value: REVEALING },
});

const pagesOf = (questions: Page, size: number): Page[] =>
  Array.from({ length: Math.ceil(questions.length / size) }, (_, page) =>
    questions.slice(page * size, (page + 1) * size),
  );

export const workloads: Readonly<Record<Workload, readonly Page[]>> = {
  // 60 questions of every kind on 5 pages, 10 rules, the nine of a PHQ-9.
  intake: pagesOf(
    [
      ...start,
      ...phq9,
      ...Array.from({ length: 48 }, (_, index) => (index % 5 === 0 && index < 45 ? ruled : question)(index)),
    ],
    12,
  ),
  questions500: [[...start, ...Array.from({ length: 497 }, (_, index) => question(index))]],
};

/** What a page of the benchmark lets the driver do. */
export interface Bench {
  /** Draws the form; settles when its first question takes input. */
  mount(): Promise<void>;
  unmount(): void;
  /** The first line to type in. */
  line(): HTMLInputElement;
  /** To where a choice shows a further question, for a form that shows one at a time. */
  approach(): Promise<void>;
  /** Gives the answer that shows a question; settles when that one is on the screen. */
  reveal(): Promise<void>;
  /** After that, to the next page; missing where all questions are on one. Settles when it is on the screen. */
  readonly step?: (() => Promise<unknown>) | undefined;
}

/** On the second page of a form that has one, and on no other. */
export const NEXT_PAGE = 'Question 2,';

declare global {
  interface Window {
    bench: Bench;
    /** Settles when the first question takes input. */
    usable: Promise<void>;
  }
}

export const wanted = (): Workload => new URLSearchParams(location.search).get('form') as Workload;

/** Milliseconds. */
const PATIENCE = 20_000;

/** Settles as soon as `find` finds something, at the next frame at the earliest. */
export const appears = async <T>(find: () => T | null | undefined | false): Promise<T> => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It does not appear: ${String(find)}`);
    await new Promise(requestAnimationFrame);
  }
};

/** Mounts at once. */
export const begin = (bench: Bench): void => {
  window.bench = bench;
  window.usable = bench.mount();
};
