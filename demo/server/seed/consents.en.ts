import type { ConsentLinkId, ItemWords } from './form-words.js';

/** Each consent with its summary and its whole text. A clinic's counsel reads them before anybody else does. */
export const consents: Readonly<Record<ConsentLinkId, ItemWords>> = {
  'telehealth-consent': {
    text: 'I agree to meet my care team by video.',
    hint: 'You can change your mind at any time and still get care another way.',
    why: 'The law asks for your yes before care by video. It is yours to give or not.',
    details:
      'Sessions are by video over the internet. Nobody records them. Video can drop: then we call you at the number ' +
      'you gave. In a group, others can see and hear you, and all have agreed to keep what is said in the room. Find ' +
      'a private place or wear headphones. Anybody else in your room has to agree as well. At the start of each ' +
      'session we ask where you are, so that we can send help if you are in danger. The person you meet is licensed ' +
      'for the state that you are in. Video does not suit every problem; if it does not suit yours, we tell you and ' +
      'help you find care in person. You may say no, and you can stop at any time. Stopping changes nothing about ' +
      'your right to care. Text messages and email are not as private as the room; we never say why in them.',
  },
  'privacy-consent': {
    text: 'I have read how Harborlight keeps what I tell private.',
    hint: 'Only people who care for you read it, and you can see who did.',
    why: 'So that you know who can read what, before you send anything.',
    details:
      'What you tell is kept at Harborlight and is read by the people who care for you, each as far as their part ' +
      'needs. We share it with others only when you ask us to, when it is needed to treat you or to be paid, or when ' +
      'the law says that we must. We do not tell your family unless you ask, or your life is in danger now. If we ' +
      'learn that a child or an older person is being hurt, we have to tell those who protect them. You may ask to ' +
      'see what we keep, to have it put right, and to know who has looked at it. Nothing on these pages tells anybody ' +
      'else that you were here.',
  },
  'group-consent': {
    text: 'I will keep what others say in a group to myself.',
    hint: 'It is what makes a group safe for everyone. You can come to other sessions without it.',
    why: 'Everybody in a group is asked this.',
    details:
      'In a group people speak about their lives. What is said there stays there, also after the group has ended. No ' +
      'names, no pictures, no recordings. The clinic asks this of everyone and cannot promise for each of them. You ' +
      'say only what you want to say. The person who leads keeps it respectful, and can ask somebody to leave.',
  },
  'part-2-consent': {
    text: 'My care team may share records of my alcohol or drug treatment to treat me.',
    hint: 'A law of its own protects these records. Without your yes they stay with the program.',
    why: 'You named alcohol or drugs. This asks how far those records may go.',
    details:
      'Whose records: mine, by the name that I gave in this form. Who may share them: Harborlight Clinic and those who ' +
      'work in it. What: records of my treatment for alcohol or drugs, which are assessment, attendance, plan of ' +
      'treatment, medicines and progress. With whom: my treating providers, health plans, third-party payers, and ' +
      'people helping to operate this program. What for: treatment, payment, and health care operations. I may take ' +
      'this back in writing at any time, here or by letter to the clinic; what was shared in reliance on it before ' +
      'then cannot be called back. It ends when my treatment at the program ends. Signature: I sign by ticking the ' +
      'box under this text, which is kept with my name. Date: the day and the time at which I tick it are kept with ' +
      'it. Records that are shared in this way may be shared again by those who receive them, and may then no longer ' +
      'be protected by this law. If I say no, I still get care; some of it may have to be paid for by myself.',
  },
};
