import { element } from './dom.js';
import { refuse } from './form.js';
import { logInForm } from './log-in.js';
import { onSubmit, show, tell } from './page.js';
import { isOpen, missing, title, told } from './request.js';
import { uploading } from './upload.js';

const at = (id) => document.getElementById(id);
let api;
let cursor;

const form = logInForm(at('requests'), () => at('list').replaceChildren(), async (session) => {
  api = session;
  await restart('Connexion réussie.');
});

at('more').addEventListener('click', page);

async function restart(message) {
  at('list').replaceChildren();
  cursor = undefined;
  if (await page()) {
    at('requests').hidden = false;
    show(at('result'), at('list').childElementCount ? message : `${message} Vous n’avez aucune demande.`, false);
  }
}

async function page() {
  const answer = await api('GET', `/requests${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
  if (!answer.ok) {
    form.leave(answer);
    return false;
  }
  cursor = answer.body.nextCursor;
  at('more').hidden = !cursor;
  at('list').append(...answer.body.items.map(summary));
  return true;
}

/** A request of the list; all of it is read when it is opened, and then its news are read. */
function summary(request) {
  const place = element('div', '');
  const details = element('details', '', element('summary', title(request)), place);
  details.addEventListener('toggle', () => details.open && open(request.requestId, place), { once: true });
  return details;
}

async function open(id, place) {
  const answer = await api('GET', `/requests/${id}`);
  place.replaceChildren(...answer.ok
    ? [...told(answer.body), ...actions(answer.body, () => open(id, place))]
    : [element('p', answer.detail)]);
  if (answer.ok) {
    place.parentElement.querySelector('summary').textContent = title({ ...answer.body, unread: false });
  }
  tell(at('result'), answer.ok ? 'Demande ouverte.' : answer.detail, !answer.ok);
}

/** What the person may do; what was sent is shown by reading the request again. */
function actions(request, again) {
  const can = missing(request).map((piece) => uploading(request, piece, api, at('result'), again));
  if (request.status === 'INFORMATION_NEEDED') {
    can.push(writing(request, 'Votre réponse', 'answers', 'text', 'Répondre', 'Votre réponse est envoyée.'));
  }
  if (request.role && request.status === 'SUBMITTED') {
    can.push(writing(request, 'Pourquoi vous vous opposez (pour votre caisse seulement)', 'objection', 'reason',
      'M’opposer à cette demande', 'Votre opposition est enregistrée.'));
  } else if (isOpen(request)) {
    can.push(writing(request, undefined, 'withdrawal', undefined, 'Retirer cette demande', 'Votre demande est retirée.'));
  }
  return can;
}

/** A form that does something about a request; without a label there is nothing to write. */
function writing(request, label, route, name, button, done) {
  const form = element('form', '');
  form.method = 'post';
  const text = document.createElement('textarea');
  const error = element('p', '');
  if (label) {
    text.id = `${route}-${request.number}`;
    text.rows = 4;
    const heading = element('label', label);
    heading.htmlFor = text.id;
    error.className = 'error';
    error.id = `${text.id}-error`;
    text.setAttribute('aria-describedby', error.id);
    form.append(element('div', '', heading, error, text));
    form.firstChild.className = 'field';
  }
  form.append(element('p', '', element('button', button)));
  onSubmit(form, at('result'), 'Envoi en cours…', async () => {
    const answer = await api('POST', `/requests/${request.requestId}/${route}`,
      name ? { [name]: text.value || undefined } : {});
    if (answer.ok) {
      await restart(done);
    } else {
      const wrong = answer.errors.find(({ field }) => field === name);
      error.textContent = wrong?.message ?? '';
      text.setAttribute('aria-invalid', String(Boolean(wrong)));
      refuse(form, at('result'), wrong ? answer : { detail: answer.errors[0]?.message ?? answer.detail, errors: [] });
    }
  });
  return form;
}
