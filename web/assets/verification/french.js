// Dates and amounts as the documents print them.

import { element } from '../dom.js';

const AMOUNT = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const ALL = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** Such as 12 mars 1985; the first of a month is not its 1. */
export function day(iso) {
  const number = Number(iso.slice(8));
  const rest = `\u00a0${month(iso)}`;
  return number === 1 ? ['1', element('sup', 'er'), rest] : [`${number}${rest}`];
}

/** Such as novembre 2026. */
export function month(iso) {
  return MONTH.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
}

/** Such as 1 234,56 €. */
export function amount(cents) {
  return AMOUNT.format(cents / 100);
}

/** Such as A, B et C. */
export function all(texts) {
  return ALL.format(texts);
}
