// What forms of several pages have in common.

import { element, typeset } from './dom.js';
import { show } from './page.js';

const at = (id) => document.getElementById(id);
const NAMED = 'input[name], select[name], textarea[name], fieldset[name]';

/** What is answered to a form that cannot be sent as it is. */
export function incomplete(errors) {
  const detail = 'Certaines informations manquent ou ne sont pas valides. Corrigez-les, puis envoyez de nouveau.';
  return { ok: false, detail, errors };
}

/** Tells at each field what is wrong with it. */
export function tellErrors(form, errors) {
  for (const input of form.querySelectorAll(NAMED)) {
    const wrong = errors.find(({ field }) => field === input.name);
    const place = at(`${input.id}-error`);
    if (place) {
      place.replaceChildren(...typeset(wrong?.message ?? ''));
      input.setAttribute('aria-invalid', String(Boolean(wrong)));
    }
  }
}

/** Says why nothing was done, and at each field what is wrong with it, to which there is a link. */
export function refuse(form, place, { detail, errors }) {
  tellErrors(form, errors);
  const list = element('ul', '', ...errors.map((error) => wrong(form, error)));
  show(place, detail, true, ...(errors.length ? [list] : []));
}

function wrong(form, { field, message }) {
  const input = [...form.querySelectorAll(NAMED)].find(({ name }) => name === field);
  if (!input) {
    return element('li', message);
  }
  const link = element('a', `${name(input)} : ${message}`);
  link.href = `#${input.id}`;
  return element('li', '', link);
}

function name(input) {
  return (input.labels?.[0] ?? input.querySelector('legend')).textContent;
}

/**
 * A password that one may look at while typing. What is answered hides it: a browser keeps what is typed in the open, to
 * propose it again.
 */
export function seenPassword(password, seen) {
  seen.addEventListener('change', () => {
    password.type = seen.checked ? 'text' : 'password';
  });
  return () => {
    seen.checked = false;
    password.type = 'password';
  };
}

/** A date as the API reads it: as people write it, with whatever they separate it by, or as browsers fill it in. */
export function isoDate(text) {
  const [, day, month, year] = text.trim().match(/^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/)
    ?? text.trim().match(/^(\d{2})(\d{2})(\d{4})$/) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
}
