// Days, times and amounts as the pages write them, by the clocks of Paris.

const PARIS = 'Europe/Paris';

function written(text, options) {
  return new Date(text).toLocaleDateString('fr-FR', { ...options, timeZone: PARIS }).replace(/\b1 (?=\p{L})/u, '1er ');
}

/** The day that an instant is of in Paris: "2026-11-27". */
export function isoDay(instant) {
  return new Date(instant).toLocaleDateString('sv-SE', { timeZone: PARIS });
}

/** "1er novembre 2026", of a date or of an instant. */
export function day(text) {
  return written(text, { dateStyle: 'long' });
}

/** "dimanche 1er novembre 2026". */
export function weekday(text) {
  return written(text, { dateStyle: 'full' });
}

/** "octobre 2026", of "2026-10". */
export function month(text) {
  return written(`${text}-01`, { month: 'long', year: 'numeric' });
}

/** "27 novembre 2026 à 19 h 41 (heure de Paris)". */
export function moment(text) {
  const [hour, minute] = new Date(text).toLocaleTimeString('fr-FR', { timeStyle: 'short', timeZone: PARIS }).split(':');
  return `${day(text)} à ${Number(hour)}\u00a0h\u00a0${minute} (heure de Paris)`;
}

/** "1 234,50 €". */
export function euros(cents) {
  return (cents / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' });
}
