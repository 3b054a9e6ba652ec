// What forms of several pages have in common.

import { show } from './page.js';

const at = (id) => document.getElementById(id);

/** Tells at each field what is wrong with it. */
export function tellErrors(form, errors) {
  for (const input of form.querySelectorAll('input[name], select[name]')) {
    const wrong = errors.find(({ field }) => field === input.name);
    at(`${input.id}-error`).textContent = wrong?.message ?? '';
    input.setAttribute('aria-invalid', String(Boolean(wrong)));
  }
}

/** Says why nothing was done, and leads to the first wrong field, if there is one. */
export function refuse(form, place, { detail, errors }) {
  show(place, detail, true);
  tellErrors(form, errors);
  form.querySelector('[aria-invalid=true]')?.focus();
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
