// Who is named on a document, told without telling it: whoever has the names before them computes the same.

import { toBase32 } from './base32.js';
import { folded as foldedNumber } from './code.js';

const BYTES = 10;

/** Capitals without accents; whatever else stands between the letters is one space. */
function folded(name) {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/Œ/g, 'OE').replace(/Æ/g, 'AE')
    .replace(/\P{L}+/gu, ' ').trim();
}

/**
 * The digest that the signed facts bear.
 *
 * @param code the code of the document
 * @param number its number, which is on the paper alone: without it nobody can try names
 * @param people each with `familyName`, `givenNames` and `birthDate` (ISO 8601), in the order of the document
 */
export async function identityDigest(code, number, people) {
  const lines = people.map(({ familyName, givenNames, birthDate }) => [folded(familyName), folded(givenNames),
    birthDate.replaceAll('-', '')].join('|'));
  const text = new TextEncoder().encode([code, foldedNumber(number), ...lines].join('\n'));
  return toBase32(new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, BYTES));
}
