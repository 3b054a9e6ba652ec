// What the pages that e-mails lead to have in common.

const NO_ANSWER = 'Le service est injoignable. Vérifiez votre connexion, puis réessayez.';
const UNFORESEEN = 'Le service ne répond pas comme prévu. Réessayez dans quelques minutes.';
// A little longer than the gateway waits for a function.
const PATIENCE_MS = 35_000;

// A link that is opened in the tab of its page changes what follows the # alone.
addEventListener('hashchange', () => location.hash.startsWith('#token=') && location.reload());

/** The token of the link. After the # it never reaches a server's log; nor does it stay in the history. */
export function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  history.replaceState(null, '', location.pathname);
  return token;
}

/** Says something to whoever hears the page, and leaves them where they are. */
export function tell(place, message, refused) {
  place.classList.toggle('refusal', refused);
  place.textContent = message;
}

/** Says something and leads there, whoever sees the page or hears it. */
export function show(place, message, refused) {
  tell(place, message, refused);
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
    place.classList.remove('refusal');
    place.textContent = waiting;
    try {
      await deed();
    } finally {
      button.removeAttribute('aria-disabled');
      busy = false;
    }
  });
}

/**
 * A page that sends the token of its link, and nothing before the person says so: mail scanners visit links.
 *
 * @param send sends it
 * @param waiting what is said meanwhile
 * @param done what is said then, and may be done, with the body of the answer
 * @param refusals what is said instead of a problem's own detail, by status
 * @param missing what is said to who comes without a link
 * @param obstacle why nothing could be done here, which is found out before the link is used
 */
export function linkPage({ send, waiting, done, refusals = {}, missing, obstacle }) {
  const ask = document.getElementById('ask');
  const result = document.getElementById('result');
  const token = takeToken();
  const reason = token ? obstacle : missing;
  if (reason) {
    show(result, reason, true);
    return;
  }
  ask.hidden = false;
  onSubmit(ask, result, waiting, async () => {
    const answer = await send({ token });
    ask.hidden = !answer.mayRetry;
    show(result, answer.ok ? done(answer.body) : refusals[answer.status] ?? answer.detail, !answer.ok);
  });
}
