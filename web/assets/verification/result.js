// Shows what came of a check.

import { element } from '../dom.js';
import { entitle } from '../page.js';
import { day, euros, month } from '../words.js';
import { grouped } from './code.js';
import { words } from './words.js';

const KINDS = ['good', 'bad', 'unsure'];
const NAMES = {
  RIGHTS_CERTIFICATE: 'Attestation de droits à l’assurance maladie',
  DAILY_ALLOWANCE_CERTIFICATE: 'Attestation de paiement d’indemnités journalières',
  MONTHLY_STATEMENT: 'Relevé mensuel',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'Certificat provisoire remplaçant la carte européenne d’assurance maladie',
};
const PERIODS = {
  RIGHTS_CERTIFICATE: 'Droits',
  DAILY_ALLOWANCE_CERTIFICATE: 'Période attestée',
  MONTHLY_STATEMENT: 'Mois',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'Validité',
};
const ALL = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
/** A European certificate is shown abroad. */
const ENGLISH = {
  good: 'This document was issued by French health insurance. Compare each line with the paper: if anything differs, do not rely on it.',
  bad: 'Do not rely on this document before you have called French health insurance: +33 1 84 90 36 46.',
  unsure: 'This document could not be checked completely. Scan its QR code again, or type its code below.',
};
const place = document.getElementById('result');

/** Shows an outcome and leads there; `again` does the same check once more. */
export function showOutcome(outcome, again) {
  const { kind, title, meaning, todo, mayRetry } = words(outcome);
  KINDS.forEach((each) => place.classList.toggle(each, each === kind));
  const verdict = element('h2', title);
  verdict.id = 'verdict';
  verdict.tabIndex = -1;
  place.replaceChildren(verdict,
    ...(outcome.fileName ? [element('p', `Fichier : ${outcome.fileName}`)] : []),
    ...meaning.map((sentence) => element('p', sentence)),
    ...compared(outcome),
    ...(todo.length ? [element('h3', 'Que faire ?'), element('ul', '', ...todo.map((one) => element('li', one)))] : []),
    ...inEnglish(kind, outcome),
    ...(mayRetry ? [element('p', '', retry(again))] : []));
  place.hidden = false;
  entitle(title);
  verdict.focus();
}

/** Takes away what was found before: it is not about what is being checked now. */
export function clearOutcome() {
  place.hidden = true;
  place.replaceChildren();
  entitle('');
}

function inEnglish(kind, { signed, known }) {
  const made = element('p', ENGLISH[kind]);
  made.lang = 'en';
  return (signed ?? known)?.type === 'PROVISIONAL_EUROPEAN_CERTIFICATE' ? [made] : [];
}

function retry(again) {
  const made = element('button', 'Réessayer');
  made.type = 'button';
  made.addEventListener('click', again, { once: true });
  return made;
}

function compared({ name, signed, known, code, fileName }) {
  if (name === 'otherFacts') {
    return [...list('Ce que dit le QR code', signed, code), ...list('Ce que l’assurance maladie connaît', known, code)];
  }
  const facts = signed ?? known;
  const title = fileName ? 'Ce document' : name === 'signatureWrong' ? 'Ce qui a été délivré sous ce code' : 'Comparez avec le papier';
  return facts ? list(title, facts, fileName ? undefined : code) : [];
}

function list(title, facts, code) {
  const made = element('dl', '', ...lines(facts, code).filter(([, value]) => value?.length)
    .map(([term, value]) => element('div', '', element('dt', term), element('dd', '', ...value))));
  return [element('h3', title), made];
}

/** What is compared, in the order of the documents. */
function lines(facts, code) {
  const initials = facts.beneficiaryInitials;
  return [
    ['Document', [NAMES[facts.type] ?? facts.type]],
    ['Délivré le', printed(day(facts.issuedOn))],
    ['Titulaire', facts.holder && [facts.holder]],
    ['Initiales du titulaire', facts.holderInitials && [facts.holderInitials]],
    ['Date de naissance du titulaire', facts.birthDate && printed(day(facts.birthDate))],
    [PERIODS[facts.type] ?? 'Période', facts.period && days(facts)],
    ['Autres personnes sur le document', initials && [others(initials)]],
    ['Exonération ou complémentaire', facts.exemptionShown === undefined ? undefined
      : [facts.exemptionShown ? 'le document en indique une' : 'le document n’en indique pas']],
    ['Total', facts.totalCents === undefined ? undefined : [euros(facts.totalCents)]],
    ['Code de vérification', code && [grouped(code)]],
  ];
}

function days({ type, period: { from, to } }) {
  return type === 'MONTHLY_STATEMENT' ? [month(from.slice(0, 7))] : printed(`du ${day(from)} au ${day(to)}`);
}

/** The first of a month as it is printed. */
function printed(text) {
  return text.split(/(?<=\b1)(er)(?= )/).map((part) => (part === 'er' ? element('sup', part) : part));
}

function others(initials) {
  return initials.length ? `${initials.length} : ${ALL.format(initials)}` : 'aucune';
}
