import { expect } from '@open-wc/testing';
import { sampleFormOfEveryType } from '../../../src/api/memory/samples/intake.js';
import type { Answers } from '../../../src/contract/intake-form.js';
import {
  allByRole,
  arrive,
  byRole,
  draftOf,
  focused,
  intake,
  press,
  root,
  saved,
  says,
  text,
  title,
  type,
  type Stage,
} from './stage.js';
import { described } from '../parts/stage.js';

type Language = 'en' | 'es';

/** Where figures are typed: a question of its own, and a field in a list. */
const PLACES = {
  question: {
    item: 'sleep',
    title: {
      en: 'How long do you sleep on most nights?',
      es: '¿Cuánto duermes casi todas las noches?',
    },
    field: {},
    answers: (figure: number | string): Answers => ({ sleep: figure }),
    unit: { en: 'hours', es: 'horas' },
  },
  list: {
    item: 'medicines',
    title: { en: 'Which medicines do you take?', es: '¿Qué medicinas tomas?' },
    field: { en: 'How much', es: 'Cuánto' },
    answers: (figure: number | string): Answers => ({ medicines: [{ amount: figure }] }),
    unit: { en: 'mg', es: 'mg' },
  },
} as const;
type Place = keyof typeof PLACES;

const WHICH = {
  en: 'We can read this in two ways. Which one do you mean?',
  es: 'Podemos leer esto de dos maneras. ¿Cuál quieres decir?',
};

/** A night has no thousand hours, and no dose ten thousand: both take any here. */
const formIn = (language: Language) => {
  const form = sampleFormOfEveryType(language);
  return {
    ...form,
    parts: form.parts.map(part => ({
      ...part,
      items: part.items.map(item => {
        const { max: _, ...rest } = item;
        if (item.linkId === 'sleep') return rest;
        if (item.linkId !== 'medicines') return item;
        return { ...item, items: (item.items ?? []).map(({ max: _most, ...field }) => field) };
      }),
    })),
  };
};

const at = async (place: Place, language: Language): Promise<Stage> => {
  const { item } = PLACES[place];
  const draft = draftOf({ name: 'Maya' }, { formVersion: 2, language, currentItem: item });
  return intake({ locale: language === 'es' ? 'es' : 'en-US', data: { form: formIn(language), draft } });
};

const field = (stage: Stage, place: Place, language: Language): HTMLInputElement => {
  const { field: names } = PLACES[place];
  return byRole(stage, 'textbox', 'en' in names ? names[language] : undefined) as HTMLInputElement;
};

/** Types, and leaves the field without going on. */
const enter = async (
  stage: Stage,
  place: Place,
  language: Language,
  typed: string,
): Promise<HTMLInputElement> => {
  const input = field(stage, place, language);
  input.focus();
  await type(stage, typed, 'en' in PLACES[place].field ? PLACES[place].field[language] : undefined);
  input.blur();
  await stage.element.updateComplete;
  return input;
};

describe('a figure that is typed', () => {
  for (const place of Object.keys(PLACES) as Place[]) {
    it(`is a thousand in English where a comma groups, in a ${place}`, async () => {
      const stage = await at(place, 'en');
      await enter(stage, place, 'en', '1,000');
      await saved(stage, PLACES[place].answers(1000));
      expect(text(stage)).not.to.include(WHICH.en);
    });

    for (const [typed, language, fraction, thousands] of [
      ['1,500', 'es', '1,5', '1500'],
      ['1.500', 'es', '1,5', '1500'],
      ['1.500', 'en', '1.5', '1500'],
      ['1,0500', 'en', '1.05', '10500'],
    ] as const) {
      it(`is asked back where “${typed}” can mean two in ${language}, in a ${place}`, async () => {
        const stage = await at(place, language);
        const input = await enter(stage, place, language, typed);
        await says(stage, WHICH[language]);
        expect(described(input)).to.include(WHICH[language]);
        expect(input.value, 'the words stay as they are').to.equal(typed);
        const unit = PLACES[place].unit[language];
        const group = byRole(stage, 'group', WHICH[language]);
        expect([...group.querySelectorAll('button')].map(({ innerText }) => innerText.trim())).to.deep.equal([
          `${fraction} ${unit}`,
          `${thousands} ${unit}`,
        ]);
        await expect(stage.element).to.be.accessible();
        // Nobody goes on past it.
        await press(stage, language === 'en' ? 'Next' : 'Siguiente');
        await says(stage, WHICH[language]);
        expect(title(stage)).to.equal(PLACES[place].title[language]);
        await press(stage, `${thousands} ${unit}`);
        await saved(stage, PLACES[place].answers(Number(thousands)));
        expect(focused(stage)?.id).to.equal(field(stage, place, language).id);
        expect(field(stage, place, language).value).to.equal(thousands);
        expect(root(stage).querySelectorAll('.fix')).to.have.length(0);
        expect(allByRole(stage, 'group', WHICH[language])).to.have.length(0);
      });
    }

    it(`can have three digits behind its point, in a ${place}`, async () => {
      const stage = await at(place, 'en');
      await enter(stage, place, 'en', '1.125');
      await press(stage, `1.125 ${PLACES[place].unit.en}`);
      await saved(stage, PLACES[place].answers(1.125));
      field(stage, place, 'en').blur();
      await stage.element.updateComplete;
      expect(root(stage).querySelectorAll('.fix'), 'it is not asked again').to.have.length(0);
    });

    it(`may begin with its point, in a ${place}`, async () => {
      const stage = await at(place, 'en');
      await enter(stage, place, 'en', '.5');
      await saved(stage, PLACES[place].answers(0.5));
    });
  }

  it('in a list is kept as words while it is asked back, and so are the fields beside it', async () => {
    const stage = await at('list', 'es');
    await type(stage, 'Litio', 'Nombre');
    await enter(stage, 'list', 'es', '1.500');
    await saved(stage, { medicines: [{ name: 'Litio', amount: '1.500' }] });
    await arrive(stage, PLACES.list.title.es);
  });
});
