import type { PartsWords } from '../shapes.js';
import type { care, people } from './care.js';

export const careWords: PartsWords<typeof care> = {
  'care-so-far': {
    title: 'Care so far',
    items: {
      'past-care': {
        text: 'What kind of care have you had before?',
        hint: 'Choose all that fit. You do not have to say what for.',
        why: 'So that we begin where you are, and do not start from nothing again.',
        options: {
          none: 'None yet',
          therapy: 'Therapy',
          medicine: 'Medicine for mood, sleep or worry',
          group: 'Groups or a day program',
          'hospital-lately': 'A stay in a hospital, in the last three months',
          hospital: 'A stay in a hospital, longer ago',
        },
        other: 'Something else',
      },
      'health-needs': {
        text: 'Is there something about your health that keeps you safer when we know it?',
        hint: 'Choose all that fit.',
        why: 'Some medicines and some kinds of exercise are not for everyone. If you need help fast, we know what to say.',
        options: {
          none: 'Nothing that I know of',
          fainting: 'Fainting or seizures',
          heart: 'My heart',
          breathing: 'My breathing, such as asthma',
          diabetes: 'Diabetes',
          pregnant: 'I am pregnant, or was not long ago',
          withdrawal: 'I feel ill when I stop drinking or using',
        },
        other: 'Something else',
      },
      allergies: {
        text: 'Is there a medicine that you cannot take?',
        hint: 'Because of an allergy, for example. If there is none, write “none”.',
        why: 'So that nobody here gives you one that harms you.',
      },
      medications: {
        text: 'Do you take any medicine now?',
        hint: 'With or without a prescription.',
        why: 'So that whoever helps you with medicine knows what you take already.',
      },
      'medication-list': {
        text: 'Which ones?',
        hint: 'What you know is enough. Leave the rest blank.',
        why: 'Some medicines do not go together. Nothing is changed without you.',
        entryName: 'medicine',
        fields: {
          name: { text: 'Its name' },
          dose: { text: 'How much', hint: 'As on the label: 50 mg, one pill' },
          often: { text: 'How often', hint: 'Each morning, or when you need it' },
          for: { text: 'What it is for' },
        },
      },
    },
  },
};

export const peopleWords: PartsWords<typeof people> = {
  'your-people': {
    title: 'Who and what can help',
    items: {
      supporters: {
        text: 'Is there somebody you would like to have with you in this?',
        hint: 'A parent, a partner, a friend. You decide what they hear from us.',
        why: 'For a family session, if you ever want one, or if you need somebody fast.',
      },
      'supporter-list': {
        text: 'Who is it?',
        hint: 'A first name is enough.',
        why: 'We call nobody on this list without you, unless you said yes to it and your life is in danger.',
        entryName: 'person',
        fields: {
          name: { text: 'Name' },
          relation: { text: 'What they are to you', hint: 'Sister, partner, neighbor' },
          emergency: { text: 'May we call them in an emergency?' },
          phone: { text: 'Their number', hint: 'You can leave it out.' },
        },
      },
      'parents-know': {
        text: 'Who at home knows that you are here, {preferred-name|if anybody}?',
        why: 'So that we do not give you away by a call or a letter.',
        options: {
          parents: 'My parents, or whoever I live with',
          'one-parent': 'One of them',
          somebody: 'Somebody else at home',
          nobody: 'Nobody',
          'not-say': 'I would rather not say',
        },
      },
      'keep-from-parents': {
        text: 'Is there something that we must not say to a parent?',
        hint: 'Choose all that fit. If your life is in danger we have to tell a grown-up. We tell you first when we can.',
        why: 'What you tell us is yours. Where the law makes us share something, we talk about it with you.',
        options: {
          substances: 'Alcohol or drugs',
          'self-harm': 'Hurting myself',
          love: 'Who I love or go out with',
          gender: 'My gender, or the name I use here',
          everything: 'All that I write here',
          nothing: 'No, they can know',
        },
        other: 'Something else',
      },
      'guardian-step': {
        text: 'A parent or guardian may have to agree too. How should we go about it?',
        hint: 'They get a form of their own. It does not ask about your answers.',
        why: 'In many states the law asks for their yes as well. You are never asked to do this alone.',
        options: {
          'ask-myself': ['I ask them', 'After you send this, you get a link for them'],
          'ask-together': 'I ask them together with you',
          'talk-first': 'I want to talk with you first',
          'not-safe': 'It is not safe for me to ask at home',
        },
      },
      'support-wanted': {
        text: 'Would you like help with school or work?',
        hint: 'Choose all that fit. Nobody there hears from us unless you ask.',
        why: 'We can write letters that say the least needed, and plan your way back with you.',
        options: {
          letter: 'A letter for absence',
          adjust: 'Asking for changes, such as more time',
          return: 'A plan to go back',
          unsure: 'I want to talk about it first',
          no: 'No, thank you',
        },
      },
      'school-support': {
        text: 'Would you like help with school?',
        hint: 'Choose all that fit. Your school hears nothing from us unless you ask.',
        why: 'We can write letters that say the least needed, and plan your way back with you.',
        options: {
          letter: 'A letter for absence',
          adjust: 'Asking for changes, such as more time for tests',
          return: 'A plan to go back to class',
          unsure: 'I want to talk about it first',
          no: 'No, thank you',
        },
      },
    },
  },
};
