/** What the form cannot be sent without. */
export const COMPLETE = {
  'preferred-name': 'Robin',
  age: '18-25',
  phone: '(555) 010-0155',
  'safe-contact': 'text-only',
  'home-state': 'US-OH',
};
