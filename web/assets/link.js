// What the pages that the links of e-mails lead to have in common.

import { entitle, onSubmit, show } from './page.js';

/**
 * The token of the link. It follows the #, so that it reaches no server's log, and stays in the address until it has
 * served, so that the page can be loaded again.
 */
export function linkToken() {
  return new URLSearchParams(location.hash.slice(1)).get('token');
}

/**
 * Takes the token out of the address, and so out of the history: nothing more comes of it. What came of it is said again
 * when the page is loaded again.
 *
 * @param message what is said
 * @param status what the API answered
 */
export function spend(message, status) {
  history.replaceState({ message, status }, '', location.pathname);
}

/** What came of the link before the page was loaded again, with its `message` and `status`; or null. */
export function spent() {
  return linkToken() ? null : history.state;
}

/** Whether a link is not ours, or serves no longer. */
export function isDead(status) {
  return status === 404 || status === 410;
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
 * @param otherwise what is done when there is no link, or nothing comes of it any more, given the status
 */
export function linkPage({ send, waiting, done, refusals = {}, missing, obstacle, otherwise = () => {} }) {
  const ask = document.getElementById('ask');
  const next = document.getElementById('next');
  const result = document.getElementById('result');
  const token = linkToken();

  function finish({ message, status }) {
    const isRefused = status >= 400;
    ask.hidden = true;
    if (next) {
      next.hidden = isRefused;
    }
    if (isRefused) {
      otherwise(status);
    } else {
      entitle('C’est fait');
    }
    show(result, message, isRefused);
  }

  if (spent()) {
    finish(spent());
    return;
  }
  if (!token || obstacle) {
    otherwise();
    show(result, token ? obstacle : missing, Boolean(token));
    return;
  }
  ask.hidden = false;
  onSubmit(ask, result, waiting, async () => {
    const answer = await send({ token });
    const message = answer.ok ? done(answer.body) : refusals[answer.status] ?? answer.detail;
    if (answer.mayRetry) {
      show(result, message, true);
    } else {
      spend(message, answer.status);
      finish({ message, status: answer.status });
    }
  });
}
