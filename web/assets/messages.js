import { refuse, tellErrors } from './form.js';
import { logInForm } from './log-in.js';
import { subjects, summary, told } from './message.js';
import { onSubmit, show, tell } from './page.js';
import { weekday } from './words.js';
import { writing } from './write.js';

const at = (id) => document.getElementById(id);
let api;
let cursor;

const form = logInForm(at('messages'), empty, async (session) => {
  api = session;
  await tellAnswerDays();
  await restart('Connexion réussie.');
});

at('subject').append(new Option('Choisissez…', ''), ...subjects().map(([code, name]) => new Option(name, code)));
at('more').addEventListener('click', page);

const first = writing(at('write'), 'first');
onSubmit(at('write'), at('result'), 'Envoi en cours…', async () => {
  const answer = await first.send(api, '/messages', { subject: at('subject').value || undefined, title: at('title').value });
  if (answer.ok) {
    tellErrors(at('write'), []);
    at('write').reset();
    at('new').open = false;
    await restart(sent(answer.body));
  } else {
    fail(at('write'), answer);
  }
});

function sent({ number, answerBy }) {
  return `Votre message est envoyé. Son numéro est ${number}. Votre caisse vous répond au plus tard le ${weekday(answerBy)}.`;
}

/** Says why nothing was done, and leads to what is wrong in a form, if it was about one. */
function fail(written, answer) {
  if (written) {
    refuse(written, at('result'), answer);
  } else {
    show(at('result'), answer.detail, true);
  }
}

function empty(all) {
  at('list').replaceChildren();
  if (all) {
    at('write').reset();
  }
  at('answer-days').textContent = '';
}

async function restart(message) {
  at('list').replaceChildren();
  cursor = undefined;
  const answer = await page();
  if (answer.ok) {
    at('messages').hidden = false;
    const { unread } = answer.body;
    const news = unread ? ` ${unread === 1 ? 'Une réponse n’est pas lue' : `${unread} réponses ne sont pas lues`}.` : '';
    const none = answer.body.items.length ? '' : ' Vous n’avez aucune conversation.';
    show(at('result'), `${message}${news}${none}`, false);
  }
}

async function page() {
  const answer = await api('GET', `/messages${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
  if (answer.ok) {
    cursor = answer.body.nextCursor;
    at('more').hidden = !cursor;
    at('list').append(...answer.body.items.map(thread));
  } else {
    form.leave(answer);
  }
  return answer;
}

/** A thread of the list; all of it is read when it is opened, and then its answers are read. */
function thread(one) {
  const place = document.createElement('div');
  const details = document.createElement('details');
  details.append(summary(one), place);
  details.addEventListener('toggle', () => details.open && open(one, place), { once: true });
  return details;
}

async function open(one, place) {
  const answer = await api('GET', `/messages/${one.threadId}`);
  if (!answer.ok) {
    fail(undefined, answer);
    return;
  }
  const reply = document.createElement('form');
  reply.method = 'post';
  const text = writing(reply, one.number);
  onSubmit(reply, at('result'), 'Envoi en cours…', async () => {
    const written = await text.send(api, `/messages/${one.threadId}/replies`, {});
    if (written.ok) {
      await open(one, place);
      show(at('result'), sent(written.body), false);
    } else {
      fail(reply, written);
    }
  });
  place.replaceChildren(...told(answer.body, (attachmentId) => link(one, attachmentId)), reply);
  place.parentElement.querySelector('.news').textContent = '';
  tell(at('result'), 'Conversation ouverte.', false);
}

/** A fresh link to a file: those that were read with the thread last some minutes. */
async function link({ threadId }, attachmentId) {
  const answer = await api('GET', `/messages/${threadId}`);
  if (!answer.ok) {
    fail(undefined, answer);
    return undefined;
  }
  return answer.body.messages.flatMap(({ attachments }) => attachments)
    .find((file) => file.attachmentId === attachmentId)?.downloadUrl;
}

/** What is usual of the person's fund, before anything is written. */
async function tellAnswerDays() {
  const account = await api('GET', '/account');
  const { address, cpam } = account.body ?? {};
  if (account.ok && address?.postalCode) {
    const funds = await api('GET', `/cpams?postalCode=${encodeURIComponent(address.postalCode)}`);
    const days = funds.ok && funds.body.items?.find(({ code }) => code === cpam.code)?.answerDays;
    at('answer-days').textContent = days
      ? `D’habitude, votre caisse répond en ${days === 1 ? 'un jour ouvré' : `${days} jours ouvrés`}.`
      : '';
  }
}
