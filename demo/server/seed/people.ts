import type { Me, Role } from '../../../src/contract/person.js';

export interface DemoPerson {
  /** Short name in the seed; with a note also the key to sign in with. */
  readonly key: string;
  readonly displayName: string;
  readonly role: Role;
  readonly title?: string;
  readonly status: Me['status'];
  readonly ageGroup?: Me['ageGroup'];
  readonly locale?: string;
  readonly timeZone?: string;
  /** One line for whoever chooses whom to be. Only people with a note can be signed in as. */
  readonly note?: string;
}

const staff = (key: string, displayName: string, role: Role, title: string, note: string): DemoPerson => ({
  key,
  displayName,
  role,
  title,
  status: 'active',
  note,
});

const patient = (key: string, displayName: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  key,
  displayName,
  role: 'patient',
  status: 'enrolled',
  ...more,
});

/** Everybody at the clinic. None of them exists. */
export const demoPeople: readonly DemoPerson[] = [
  patient('ana', 'Ana', { note: 'In week 5 of the program' }),
  patient('maya', 'Maya', { status: 'applicant', note: 'Has not begun yet' }),
  patient('leo', 'Leo', { ageGroup: 'adolescent', note: '15 years old, in the program' }),
  {
    key: 'carmen',
    displayName: 'Carmen',
    role: 'guardian',
    status: 'active',
    locale: 'es',
    note: 'Mother of Leo',
  },
  { key: 'sam', displayName: 'Sam', role: 'family-guest', status: 'active', note: 'Brother of Ana, a guest' },
  staff('dana', 'Dana Ruiz', 'therapist', 'Intake nurse', 'Meets everybody first'),
  staff('alex', 'Alex Chen', 'therapist', 'Therapist', 'One-to-one and family sessions'),
  staff('priya', 'Priya Nair', 'group-leader', 'Group leader', 'Leads the groups'),
  staff('tom', 'Tom Becker', 'group-leader', 'Group leader', 'Leads with Priya'),
  staff('okafor', 'Dr. Ada Okafor', 'prescriber', 'Psychiatrist', 'Medicine visits'),
  staff('rosa', 'Rosa Lind', 'recovery-coach', 'Recovery coach', 'Reads the check-ins'),
  staff('noor', 'Noor Haddad', 'program-admin', 'Program manager', 'Runs the calendar'),
  patient('amara', 'Amara O.'),
  patient('jonah', 'Jonah B.'),
  patient('theo', 'Theo R.', { timeZone: 'America/Vancouver' }),
  patient('kim', 'Kim A.'),
  patient('hana', 'Hana S.', { timeZone: 'America/Vancouver' }),
  patient('lucia', 'Lucía P.', { timeZone: 'Europe/Madrid', locale: 'es' }),
  patient('ben', 'Ben W.'),
  patient('farah', 'Farah D.', { ageGroup: 'adolescent' }),
  patient('owen', 'Owen T.'),
  patient('grace', 'Grace M.'),
  patient('mateo', 'Mateo V.', { timeZone: 'Europe/Madrid', locale: 'es' }),
  patient('dev', 'Dev P.', { note: 'In a group with Ana' }),
  patient('jordan', 'Jordan K.', { status: 'applicant' }),
  patient('ruth', 'Ruth L.', { status: 'applicant' }),
];

/** Who looks after whom: therapist, coach, and a prescriber for some, in this order. */
export const careTeams: Readonly<Record<string, readonly string[]>> = {
  ana: ['alex', 'rosa', 'okafor'],
  leo: ['alex', 'rosa'],
  amara: ['alex', 'rosa', 'okafor'],
  jonah: ['alex', 'rosa'],
  theo: ['alex', 'rosa', 'okafor'],
  kim: ['alex', 'rosa'],
  hana: ['alex', 'rosa', 'okafor'],
  lucia: ['alex', 'rosa'],
  ben: ['alex', 'rosa'],
  farah: ['alex', 'rosa'],
  owen: ['alex', 'rosa'],
  grace: ['alex', 'rosa', 'okafor'],
  mateo: ['alex', 'rosa'],
  dev: ['alex', 'rosa'],
};
