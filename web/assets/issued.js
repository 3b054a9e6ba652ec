// How the page of documents tells those that were issued.

import { button, element, whole } from './dom.js';
import { day, month } from './words.js';

const TYPES = {
  RIGHTS_CERTIFICATE: 'Attestation de droits',
  DAILY_ALLOWANCE_CERTIFICATE: 'Attestation d’indemnités journalières',
  MONTHLY_STATEMENT: 'Relevé mensuel',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'Certificat provisoire de la carte européenne',
};

/** What a document is called, with the month of a statement. */
export function title({ type, period }) {
  const name = TYPES[type] ?? 'Document';
  return type === 'MONTHLY_STATEMENT' && period ? `${name}, ${month(period.from.slice(0, 7))}` : name;
}

/**
 * A document of the list.
 *
 * @param one the document
 * @param download has its file downloaded
 */
export function told(one, download) {
  const { type, period, issuedAt, verificationCode, fileName } = one;
  const days = period && type !== 'MONTHLY_STATEMENT' ? [`Du ${day(period.from)} au ${day(period.to)}.`] : [];
  return element('article', '', element('h3', title(one)),
    element('p', [...days, `Document délivré le ${day(issuedAt)}.`].join(' ')),
    element('p', `Fichier : ${fileName}`),
    element('p', 'Code de vérification : ', whole(verificationCode)),
    element('p', '', downloading(one, download)));
}

/** What downloads a document. */
export function downloading(one, download) {
  return button('Télécharger', `${title(one)}, du ${day(one.issuedAt)}`, () => download(one));
}
