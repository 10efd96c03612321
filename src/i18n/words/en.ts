/** Words that every widget needs. */
export const words = {
  loading: 'Getting this ready',
  retry: 'Try again',
  back: 'Back',
  next: 'Next',
  close: 'Close',
  saveAndLeave: 'Save and leave',
  whyWeAsk: 'Why we ask',
  whoSeesThis: 'Who sees this',
  whatHappensNext: 'What happens next',
  call: (clinic: string) => `Call ${clinic}`,
  offline: 'You are offline.',
  backOnline: 'You are back online.',
  signedOut: {
    title: 'Your sign-in has ended',
    text: 'This keeps your information private. Sign in again to go on. Nothing is lost.',
    action: 'Sign in',
  },
  problem: {
    title: 'This is not working right now',
    network: 'We could not reach the clinic. Check your connection, then try again.',
    slow: 'The clinic is taking long to answer. You can try again now or in a few minutes.',
    busy: 'Many people are here at the moment. Wait a minute, then try again.',
    forbidden: 'This page is not open to you. The clinic can tell you why.',
    gone: 'This is not here any more. The clinic can tell you where it went.',
    other: 'Something on our side did not work. The clinic still has everything that you sent.',
    reference: (id: string) => `If you call, you can give this number: ${id}`,
  },
};

export type CommonWords = typeof words;
