import type { ItemWords } from '../shapes.js';

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n');

/** What a guardian agrees to, each for itself. A clinic's counsel reads them before anybody else does. */
export const guardianConsents = {
  'minor-telehealth-consent': {
    text: 'I agree that the young person in my care is treated by video.',
    hint: 'From a private place at home, and never recorded. You can change your mind at any time.',
    why: 'In many states the law asks for a parent’s or guardian’s yes. Theirs counts too: we ask them as well.',
    details: paragraphs(
      'How it works. They meet their care team by video over the internet, alone, in a group, and now and then with ' +
        'you. Nobody records the sessions: not us, and nobody at home may.',
      'A place of their own. They need a private place or headphones. Let them have this time, and do not listen in. ' +
        'If you are in the room for a part of it, tell us, and ask them first.',
      'Where they are. At the start of each session we ask where they are, so that we can send help if they are in ' +
        'danger. We ask you to be within reach during sessions.',
      'If the video stops. Video can drop. Then we call them, and you if we cannot reach them and are worried.',
      'Who they meet. Everybody on the team is licensed for the state that they are in. If you travel together, tell ' +
        'us first.',
      'In a group. Other teenagers can see and hear them. All have been asked to keep what is said to themselves. We ' +
        'cannot promise it for each of them.',
      'What video is good for. It works well for many, and nobody has to drive. It has limits: we see less, and the ' +
        'line can be poor. Video does not suit every problem. If it does not suit theirs, we tell you and help to find ' +
        'care in person.',
      'Medicine. Nothing is begun or changed without talking with you, unless the law lets them decide by themselves.',
      'What it costs. We tell you the price, and what your insurance says, before the first session.',
      'Messages. Text messages and email are not as private as the video room. We never say why in them.',
      'Your choice. You may say no, and you can stop at any time, here or with anybody on the team. If you and they do ' +
        'not agree, we talk about it together.',
      'When they turn 18. From that day on it is only theirs to agree, and what you can see here ends.',
    ),
  },
  'guardian-privacy-consent': {
    text: 'I have read what I will be told, and what stays with the young person.',
    hint: 'Times, and danger: yes. What they say in a session: no, unless they want you to know.',
    why: 'They speak more freely when they know what stays in the room. That is how treatment helps.',
    details: paragraphs(
      'What you are told. When sessions are, whether they came, how you can help at home, and what they ask us to tell ' +
        'you.',
      'What you are told at once. If their life is in danger, or somebody is hurting them, we tell you, unless telling ' +
        'you would put them in more danger.',
      'What you are not told. What they say in sessions, and what they wrote about safety, alcohol, drugs, their body, ' +
        'whom they love, or in their own words. You do not see their form from here.',
      'What the law says. Each state has rules about what a parent may see, and they change with age and with the kind ' +
        'of care. We keep to them. You can ask us what they are.',
      'What you tell us. The care team reads it. It may help them to know parts of it. We ask you before we pass ' +
        'anything on, unless somebody is in danger.',
      'If parents live apart. Each has the rights that the law or a judge gave them. We do not carry words from one to ' +
        'the other.',
      'When we must speak. If we learn that a child or an older person is being hurt, we have to tell those who protect ' +
        'them.',
      'If something is not right. Tell anybody on the team, or write to the clinic. You can also complain to the Office ' +
        'for Civil Rights of the U.S. health department. Nobody here may hold it against you or them.',
    ),
  },
} satisfies Readonly<Record<string, ItemWords>>;
