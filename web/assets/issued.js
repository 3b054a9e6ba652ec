// How the page of documents tells those that were issued.

import { button, element, whole } from './dom.js';
import { day, isoDay, month } from './words.js';

const TYPES = {
  RIGHTS_CERTIFICATE: 'Attestation de droits',
  DAILY_ALLOWANCE_CERTIFICATE: 'Attestation de paiement d’indemnités journalières',
  MONTHLY_STATEMENT: 'Relevé mensuel',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'Certificat provisoire de remplacement de la carte européenne d’assurance maladie',
};

/** What a document is called, with the month of a statement, which is provisional if it was issued before its month was over. */
export function title({ type, period, issuedAt }) {
  if (type !== 'MONTHLY_STATEMENT' || !period) {
    return TYPES[type] ?? 'Document';
  }
  const its = period.from.slice(0, 7);
  const name = isoDay(issuedAt).startsWith(its) ? 'Relevé provisoire' : TYPES[type];
  return `${name}, ${month(its)}`;
}

/** The same with what tells it from others of its kind, lest one hands out more than one means to. */
export function distinct(one) {
  return [title(one), ...particulars(one)].join(', ');
}

/** Who is named in it, and whether it shows what not everybody should learn, as far as that is known. */
function particulars({ type, beneficiaries, beneficiaryInitials, exemptionShown }) {
  const known = [];
  if (beneficiaries === 0) {
    known.push('pour vous seul(e)');
  } else if (beneficiaries) {
    const people = `${beneficiaries} bénéficiaire${beneficiaries > 1 ? 's' : ''} (${beneficiaryInitials.join(', ')})`;
    // A provisional certificate may be that of children alone.
    known.push(type === 'RIGHTS_CERTIFICATE' ? `avec ${people}` : people);
  }
  if (exemptionShown !== undefined) {
    known.push(exemptionShown ? 'avec exonération ou Complémentaire santé solidaire'
      : 'sans exonération ni Complémentaire santé solidaire');
  }
  return known;
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
    ...particulars(one).map((known) => element('p', `${known[0].toUpperCase()}${known.slice(1)}.`)),
    element('p', `Fichier : ${fileName}`),
    element('p', 'Code de vérification : ', whole(verificationCode)),
    element('p', '', downloading(one, download)));
}

/** What downloads a document. */
export function downloading(one, download) {
  return button('Télécharger', `${distinct(one)}, du ${day(one.issuedAt)}`, () => download(one));
}
