// Shows what came of a check.

import { element } from '../dom.js';
import { entitle } from '../page.js';
import { lines } from './terms.js';
import { words } from './words.js';

/** A QR code that lies: what was issued under its code tells nothing for the paper, even where both say the same. */
const MADE_UP = ['signatureWrong', 'otherCode'];
const KINDS = ['good', 'bad', 'unsure'];
/** A European certificate is shown abroad. */
const ENGLISH = {
  good: 'This document was issued by French health insurance. Compare each line with the paper: if anything differs, do not rely on it.',
  bad: 'Do not rely on this document before you have called French health insurance: +33 1 84 90 36 46.',
  past: 'This document was issued by French health insurance, but its dates have passed: ask for a more recent one.',
  unsure: 'This document could not be checked completely. Scan its QR code again, or type its code below.',
};
const place = document.getElementById('result');

/** Shows an outcome and leads there; `again` does the same check once more. */
export function showOutcome(outcome, again) {
  const { kind, title, meaning, todo, mayRetry, isPast } = words(outcome);
  KINDS.forEach((each) => place.classList.toggle(each, each === kind));
  const verdict = element('h2', title);
  verdict.id = 'verdict';
  verdict.tabIndex = -1;
  place.replaceChildren(verdict,
    ...(outcome.fileName ? [element('p', `Fichier : ${outcome.fileName}`)] : []),
    ...meaning.map((sentence) => element('p', sentence)),
    ...compared(outcome),
    ...(todo.length ? [element('h3', 'Que faire ?'), element('ul', '', ...todo.map((one) => element('li', one)))] : []),
    ...inEnglish(isPast ? 'past' : kind, outcome),
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

function inEnglish(verdict, { signed, known }) {
  const made = element('p', ENGLISH[verdict]);
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
  const ofPaper = MADE_UP.includes(name) ? 'Ce qui a été délivré sous ce code' : 'Comparez avec le papier';
  const title = fileName ? 'Ce document' : ofPaper;
  return facts ? list(title, facts, fileName ? undefined : code) : [];
}

function list(title, facts, code) {
  const made = element('dl', '', ...lines(facts, code).filter(([, value]) => value?.length)
    .map(([term, value]) => element('div', '', element('dt', term), element('dd', '', ...value))));
  return [element('h3', title), made];
}
