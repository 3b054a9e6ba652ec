// The facts of a document: as the fund signed them, and as its register knows them.

import { isoDay } from '../words.js';

const TYPES = {
  R: 'RIGHTS_CERTIFICATE',
  A: 'DAILY_ALLOWANCE_CERTIFICATE',
  S: 'MONTHLY_STATEMENT',
  E: 'PROVISIONAL_EUROPEAN_CERTIFICATE',
};
const PARTS = 10;
const ENDING = ['RIGHTS_CERTIFICATE', 'PROVISIONAL_EUROPEAN_CERTIFICATE'];

const day = (text) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

function period(text) {
  const [from, to] = text.split('/');
  return to ? { from: day(from), to: day(to) } : monthOf(`${text.slice(0, 4)}-${text.slice(4)}`);
}

/** A month as the register tells it: by its first and its last day. */
function monthOf(month) {
  const [year, number] = month.split('-').map(Number);
  return { from: `${month}-01`, to: `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}` };
}

function beneficiaries(text) {
  const [count, ...initials] = text.split(' ');
  return Number(count) ? initials.join(' ').split(',') : [];
}

/** The signed line; null when it is none, as it may be in years to come. */
export function readFacts(line) {
  const parts = line.split('|');
  const [type, code, issued, holder, birth, days, others, exemption, total, digest] = parts;
  if (parts.length !== PARTS || !TYPES[type] || !/^\d{8}$/.test(issued) || !/^\d{8}\/\d{8}$|^\d{6}$/.test(days)) {
    return null;
  }
  return {
    type: TYPES[type],
    code,
    issuedOn: day(issued),
    holder,
    birthDate: birth ? day(birth) : undefined,
    period: period(days),
    beneficiaryInitials: others ? beneficiaries(others) : undefined,
    exemptionShown: exemption ? exemption === '1' : undefined,
    totalCents: total ? Number(total) : undefined,
    digest,
  };
}

/** What the register answered, in the same form; of the holder it knows the initials only. */
export function registered(answer) {
  return { ...answer, issuedOn: isoDay(answer.issuedAt) };
}

/** Whether a statement was made before its month was over: it then calls itself provisional. */
export function isProvisional({ type, issuedOn, period }) {
  return type === 'MONTHLY_STATEMENT' && period?.from.slice(0, 7) === issuedOn.slice(0, 7);
}

/**
 * The last day on which a certificate is of use: for one of rights a year from its day of issue, but never beyond the rights.
 * None of what tells of payments.
 */
export function validUntil({ type, issuedOn, period }) {
  if (!ENDING.includes(type) || !period) {
    return undefined;
  }
  const isShort = type === 'PROVISIONAL_EUROPEAN_CERTIFICATE' || period.to < yearFrom(issuedOn);
  return isShort ? period.to : yearFrom(issuedOn);
}

/** The last day of the year that begins on this day. */
function yearFrom(day) {
  const [year, month, date] = day.split('-').map(Number);
  // There is no 29 February a year later: the year that begins on it ends as the one that begins on the 28th does.
  const begins = month === 2 && date === 29 ? 28 : date;
  return new Date(Date.UTC(year + 1, month - 1, begins - 1)).toISOString().slice(0, 10);
}

/** Whether a certificate is of no use any more. */
export function isPast(facts) {
  return validUntil(facts) < isoDay(new Date());
}

/** Whether the register knows what was signed, as far as it tells. */
export function agree(signed, known) {
  const told = (facts) => JSON.stringify([facts.type, facts.period?.from, facts.period?.to, facts.beneficiaryInitials,
    facts.exemptionShown, facts.totalCents]);
  return told(signed) === told(known);
}
