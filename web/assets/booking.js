// How the page of appointments tells them.

import { weekday } from './words.js';

const CHANNELS = {
  COUNTER: 'À l’accueil de votre caisse',
  PHONE: 'Par téléphone',
  SIGN_LANGUAGE_VIDEO: 'En visio, en langue des signes',
};

const SUBJECTS = {
  REIMBURSEMENT: 'Remboursements',
  SICK_LEAVE: 'Arrêt de travail',
  CARD: 'Carte Vitale, carte européenne',
  RIGHTS: 'Droits',
  COMPLEMENTARY_COVER: 'Complémentaire santé solidaire',
  OPEN_ACCOUNT: 'Ouverture d’un compte',
  OTHER: 'Autre sujet',
};

/** Where the numbers that follow are dialled with a 0, from all of these. */
const FRANCE = /^\+(33|262|590|594|596)(\d{9})$/;

export function channel(one) {
  return CHANNELS[one.channel] ?? one.channel;
}

export function subject(one) {
  return SUBJECTS[one.subject] ?? one.subject;
}

/** A number as one dials it: 06 39 98 12 34, overseas 0692 12 34 56; as it is where it is dialled otherwise. */
export function phone(number) {
  const [, country, digits] = FRANCE.exec(number) ?? [];
  if (!digits) {
    return number;
  }
  const first = country === '33' ? 2 : 4;
  const rest = `0${digits}`.slice(first).match(/../g);
  return [`0${digits}`.slice(0, first), ...rest].join('\u00a0');
}

/** When it is, by the clocks of the fund: the time as it is written, whatever zone the reader is in. */
export function times(one) {
  const [day, time] = one.startsAt.split('T');
  return `${weekday(day)}, ${hour(time)} – ${hour(one.endsAt.split('T')[1])}`;
}

const hour = (time) => `${Number(time.slice(0, 2))}\u00a0h\u00a0${time.slice(3, 5)}`;
