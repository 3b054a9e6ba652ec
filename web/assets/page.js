// What all pages have in common: what they say, and to whom they speak.

import { typeset } from './dom.js';

const NO_ANSWER = 'Le service est injoignable. Vérifiez votre connexion, puis réessayez.';
const UNFORESEEN = 'Le service ne répond pas comme prévu. Réessayez dans quelques minutes.';
// A little longer than the gateway waits for a function.
const PATIENCE_MS = 35_000;
const TITLE = document.title;

// A link that is opened in the tab of its page changes what follows the # alone.
addEventListener('hashchange', () => location.hash.startsWith('#token=') && location.reload());

// A link within the page leads there, and leaves alone what follows the # of the address, which may be a token.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const target = document.getElementById(link.hash.slice(1));
    target.closest('details')?.setAttribute('open', '');
    target.focus();
  }
});

let state = '';

/** Says in the title where the page stands, before its name; nothing at its start. */
export function entitle(stands) {
  state = stands;
  document.title = stands ? `${stands} – ${TITLE}` : TITLE;
}

/** Says something to whoever hears the page, and leaves them where they are. */
export function tell(place, message, refused) {
  place.classList.toggle('refusal', refused);
  place.replaceChildren(...typeset(message));
}

/**
 * Says something and leads there, whoever sees the page or hears it.
 *
 * @param more elements that belong to it, such as links to what is wrong
 */
export function show(place, message, refused, ...more) {
  tell(place, message, refused);
  place.append(...more);
  const stands = refused ? 'Erreur' : state;
  document.title = stands ? `${stands} – ${TITLE}` : TITLE;
  place.focus();
}

/**
 * Sends to the API. What it answers has `ok`, `body`, and of a problem `status`, `detail` and `errors`; `mayRetry` says
 * that the same may well succeed later.
 */
async function send(path, body, headers = {}, method = 'POST') {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { ok, status } = response;
    const answered = await response.json().catch(() => ({}));
    const mayRetry = status === 429 || status >= 500;
    return { ok, status, mayRetry, body: answered, detail: answered.detail ?? UNFORESEEN, errors: answered.errors ?? [] };
  } catch {
    return { ok: false, status: 0, mayRetry: true, detail: NO_ANSWER, errors: [] };
  }
}

/** Reads what everybody may read. */
export function read(path) {
  return send(path, undefined, {}, 'GET');
}

/** Sends to a route of the API. */
export function sender(path) {
  return (body) => send(path, body);
}

/** What sends to the API in a session. */
export function session(token) {
  return (method, path, body, headers) => send(path, body, { Authorization: `Bearer ${token}`, ...headers }, method);
}

/** The same for a route that honours idempotency keys: what is sent again because no answer came is done once. */
export function repeatableSender(path) {
  let last = {};
  return async (body) => {
    const text = JSON.stringify(body);
    if (last.text !== text) {
      last = { text, key: crypto.randomUUID() };
    }
    const answer = await send(path, body, { 'Idempotency-Key': last.key });
    if (!answer.mayRetry) {
      last = {};
    }
    return answer;
  };
}

/** Does something when a form is sent, once at a time: a second click meanwhile does nothing. */
export function onSubmit(form, place, waiting, deed) {
  const button = form.querySelector('button');
  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    // Not disabled: it would lose the focus.
    button.setAttribute('aria-disabled', 'true');
    tell(place, waiting, false);
    try {
      await deed();
    } finally {
      button.removeAttribute('aria-disabled');
      busy = false;
    }
  });
}
