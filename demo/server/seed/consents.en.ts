import type { ItemWords } from './forms/shapes.js';

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n');

/** Each consent with its summary and its whole text. A clinic's counsel reads them before anybody else does. */
export const consents = {
  'telehealth-consent': {
    text: 'I agree to meet my care team by video.',
    hint: 'From a private place, and never recorded. You can change your mind at any time, or decide at your first talk.',
    why: 'The law asks for your yes before care by video. It is yours to give or not.',
    details: paragraphs(
      'How it works. You and your care team meet by video over the internet. Nobody records the sessions: not us, ' +
        'and nobody else in the room may.',
      'A place of your own. Find a private place or wear headphones. Ask those you live with to let you have this ' +
        'time. Anybody else in your room has to agree as well, and we have to know that they are there.',
      'Where you are. At the start of each session we ask where you are, with the street and the town, so that we can ' +
        'send help if you are in danger. We also ask whom we may call then.',
      'If the video stops. Video can drop. Then we call you at the number that you gave. If we cannot reach you and ' +
        'worry about your life, we call the person you named, or emergency services.',
      'Who you meet. The person you meet is licensed for the state that you are in. If you travel, tell us first. ' +
        'They can see what you told us here and the notes of your care team, as far as their part needs.',
      'What stays between us. What you say in a call is private. Under 18, you can tell us things that we do not pass ' +
        'on to your parents. There are a few times when we must speak: when your life or that of somebody else is in ' +
        'danger, when a child or an older person is being hurt, or when a judge orders it. We tell you first when we ' +
        'can.',
      'Alcohol and drugs. Records about alcohol or drug treatment are protected by a law of their own. We share them ' +
        'only if you agree to that as well, on a page of its own.',
      'In a group. Others can see and hear you. All of them have been asked to keep what is said to themselves. We ' +
        'cannot promise it for each of them.',
      'What video is good for. For many people it works as well as sitting in one room, and you do not have to travel. ' +
        'It has limits: we see less of you, the line can be poor, and no system is safe against everything. Video does ' +
        'not suit every problem. If it does not suit yours, we tell you and help you find care in person.',
      'What it costs. We tell you the price, and what your insurance says, before your first session. A line that ' +
        'drops is not charged.',
      'Messages. Text messages and email are not as private as the video room. We never say why in them.',
      'Your choice. You may say no, and you can stop at any time. It changes nothing about your right to care. To ' +
        'stop, untick this here, or tell anybody on your team.',
    ),
  },
  'privacy-consent': {
    text: 'I have read how Harborlight keeps what I tell private.',
    hint: 'Only people who care for you read it, and you can see who did.',
    why: 'So that you know who can read what, before you send anything.',
    details: paragraphs(
      'Who reads it. What you tell is kept at Harborlight and is read by the people who care for you, each as far as ' +
        'their part needs. You can see who has looked, and when.',
      'Who else. We share it with others only when you ask us to, when it is needed to treat you or to be paid, or ' +
        'when the law says that we must.',
      'Your family. We tell them nothing unless you ask, or your life is in danger now. Under 18, the law of your ' +
        'state may give a parent or guardian some rights. What you said about safety, alcohol, drugs, or in your own ' +
        'words is not shown to them here.',
      'When we must speak. If we learn that a child or an older person is being hurt, we have to tell those who ' +
        'protect them. A judge can order us to hand something over. We tell you first when we can.',
      'Your school and your job. They hear nothing from us unless you ask for it in writing.',
      'What is yours. You may ask to see what we keep, to have a copy, to have it put right, and to know with whom we ' +
        'shared it. If somebody gets to see it who should not, we tell you.',
      'If something is not right. Tell anybody on your team, or write to the clinic. You can also complain to the ' +
        'Office for Civil Rights of the U.S. health department. Nobody here may hold it against you.',
      'This page. It tells nobody else that you were here. What you write is not sold, and not used for ads.',
    ),
  },
  'group-consent': {
    text: 'I will keep what others say in a group to myself.',
    hint: 'It is what makes a group safe for everyone. You can come to other sessions without it.',
    why: 'Everybody in a group is asked this.',
    details: paragraphs(
      'What is said in a group. People speak about their lives there. It stays there, also after the group has ended.',
      'No names, no pictures, no recordings. Not online, not with a friend, not with somebody who knows them.',
      'What we can promise. The clinic asks this of everyone and cannot promise it for each of them.',
      'Your part. You say only what you want to say. Listening is enough.',
      'Who leads. The person who leads keeps it kind, and can ask somebody to leave. They speak up outside the group ' +
        'only when somebody’s life is in danger, or when a child or an older person is being hurt.',
    ),
  },
  'part-2-consent': {
    text: 'My care team may share records of my alcohol or drug treatment to treat me.',
    hint: 'A law of its own protects these records. Without your yes they stay with the program.',
    why: 'You named alcohol or drugs. This asks how far those records may go.',
    details: paragraphs(
      'Whose records: mine, by the name that I gave in this form.',
      'Who may share them: Harborlight Clinic and those who work in it.',
      'What: records of my treatment for alcohol or drugs, which are assessment, attendance, plan of treatment, ' +
        'medicines and progress.',
      'With whom: my treating providers, health plans, third-party payers, and people helping to operate this program.',
      'What for: treatment, payment, and health care operations.',
      'My right to stop: I may take this back in writing at any time, here or by letter to the clinic. What was shared ' +
        'in reliance on it before then cannot be called back.',
      'Until when: It ends when my treatment at the program ends.',
      'Signature: I sign by ticking the box under this text, and with my name on the last page if I write it there. ' +
        'Both are kept.',
      'Date: the day and the time at which I send this form are kept with it.',
      'What can happen then: Records that are shared in this way may be shared again by those who receive them, and ' +
        'may then no longer be protected by this law. If I say no, I still get care. Some of it I may have to pay for ' +
        'by myself.',
      'What this yes does not cover: a counselor’s own notes about our talks, and use in court. Each of these would ' +
        'need a yes of its own.',
    ),
  },
  'messages-consent': {
    text: 'You may send me texts or emails about times and forms.',
    hint: 'Only times and forms, and never why. Care does not hang on it.',
    why: 'Some people like a reminder. Others do not want to see our name on their phone.',
    details: paragraphs(
      'What we send. A reminder of a time, or that something waits for you here. It never says what for.',
      'How private it is. Others can see texts and emails on your phone, and they are not locked. We keep to what you ' +
        'said is safe.',
      'Not for emergencies. Nobody reads your answer to a reminder at night. If you are in danger, call or text 988, ' +
        'or call 911.',
      'How to stop. Answer with STOP, untick this here, or tell anybody on your team. Your phone company may charge ' +
        'for texts.',
    ),
  },
} satisfies Readonly<Record<string, ItemWords>>;
