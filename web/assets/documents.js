import { chosenPeople, chooseLinkedMonth, forgetPeople, offerMonths, offerPeople, offerPeriod } from './choices.js';
import { element } from './dom.js';
import { incomplete, isoDate, refuse, tellErrors } from './form.js';
import { distinct, downloading, told } from './issued.js';
import { logInForm } from './log-in.js';
import { entitle, onSubmit, show, tell } from './page.js';

const NO_DATE = 'Indiquez une date qui existe, avec l’année en quatre chiffres, comme 01/10/2026.';

const at = (id) => document.getElementById(id);
let api;
let cursor;

const form = logInForm(at('documents'), empty, async (session) => {
  api = session;
  const account = await api('GET', '/account');
  if (!account.ok) {
    form.leave(account);
    return;
  }
  // The log-in was just now, by the clock of the service.
  const now = new Date(account.body.lastLogInAt ?? Date.now());
  offerPeople(account.body.beneficiaries, now);
  offerPeriod(now);
  const linked = offerMonths(now);
  const answer = await restart();
  if (answer.status !== 401) {
    at('documents').hidden = false;
    show(at('result'), answer.ok ? `Connexion réussie.${linked}` : answer.detail, !answer.ok);
  }
});

addEventListener('hashchange', () => tell(at('result'), chooseLinkedMonth().trim(), false));
at('more').addEventListener('click', more);

function empty(all) {
  at('list').replaceChildren();
  forgetPeople(all);
  if (all) {
    ['rights', 'allowances', 'statement'].forEach((id) => at(id).reset());
  }
}

async function restart() {
  const answer = await api('GET', '/documents');
  if (answer.ok) {
    at('list').replaceChildren();
    list(answer.body);
  }
  return answer;
}

async function more() {
  const answer = await api('GET', `/documents?cursor=${encodeURIComponent(cursor)}`);
  if (answer.ok) {
    list(answer.body).querySelector('button').focus();
  } else {
    show(at('result'), answer.detail, true);
  }
}

/** Adds documents to the list; the first of them. */
function list({ items, nextCursor }) {
  const articles = items.map((one) => told(one, download));
  at('list').append(...articles);
  cursor = nextCursor;
  at('more').hidden = !cursor;
  at('none').hidden = at('list').childElementCount > 0;
  return articles[0];
}

/** Has a file downloaded by a fresh link: they last some minutes. */
async function download({ documentId }) {
  const answer = await api('GET', `/documents/${documentId}`);
  if (answer.ok) {
    location.assign(answer.body.downloadUrl);
  } else {
    show(at('result'), answer.detail, true);
  }
}

/** A form that has a document issued. */
function issuing(id, route, wanted, wrong = () => []) {
  onSubmit(at(id), at('result'), 'Préparation du document…', async () => {
    const errors = wrong();
    const answer = errors.length ? incomplete(errors) : await api('POST', route, wanted());
    if (!answer.ok) {
      refuse(at(id), at('result'), answer);
      return;
    }
    tellErrors(at(id), []);
    await restart();
    entitle('Document prêt');
    show(at('result'), `Votre document est prêt : ${distinct(answer.body)}.`, false,
      element('p', '', downloading(answer.body, download)));
  });
}

issuing('rights', '/documents/rights-certificates', () => ({
  beneficiaries: chosenPeople(),
  // Left out, the certificate does not speak of it.
  ...(at('exemption').checked ? { showExemption: true } : {}),
}));

issuing('allowances', '/documents/daily-allowance-certificates',
  () => ({ from: isoDate(at('from').value), to: isoDate(at('to').value) }),
  () => ['from', 'to'].filter((id) => !exists(isoDate(at(id).value))).map((field) => ({ field, message: NO_DATE })));

issuing('statement', '/documents/monthly-statements', () => ({ month: at('month').value }));

/** Whether there is such a day. */
function exists(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
