import { button, element } from './dom.js';
import { channel, phone, subject, times } from './booking.js';
import { linkPage, spent } from './link.js';
import { logInForm } from './log-in.js';
import { onSubmit, sender, show } from './page.js';

const at = (id) => document.getElementById(id);
let api;
let cpam;
let cursor;
let later;
let form;

/** Whoever comes by the link of an e-mail has no account, and cancels the appointment that it names. */
if (location.hash.startsWith('#token=') || spent()) {
  const appointmentId = new URLSearchParams(location.hash.slice(1)).get('appointment') ?? '';
  const cancel = sender('/assistance-appointments/cancellation');
  linkPage({
    send: ({ token }) => cancel({ appointmentId, token }),
    waiting: 'Annulation en cours…',
    done: () => 'Votre rendez-vous est annulé. Un fichier le retire de votre agenda : il est joint à l’e-mail que vous recevez.',
    refusals: { 404: 'Ce lien n’est pas complet, ou ce rendez-vous est trop ancien. Ouvrez à nouveau l’e-mail, puis son lien.' },
  });
} else {
  form = logInForm(at('appointments'), empty, async (session) => {
    api = session;
    const account = await api('GET', '/account');
    if (!account.ok) {
      form.leave(account);
      return;
    }
    cpam = account.body.cpam;
    await restart('Connexion réussie.');
  });
}

at('more').addEventListener('click', page);
at('later').addEventListener('click', search);

onSubmit(at('search'), at('result'), 'Recherche en cours…', async () => {
  at('slots').replaceChildren();
  later = undefined;
  await search();
});

function empty() {
  at('list').replaceChildren();
  at('slots').replaceChildren();
  at('later').hidden = true;
}

async function restart(message) {
  empty();
  cursor = undefined;
  if (await page()) {
    at('appointments').hidden = false;
    show(at('result'), at('list').childElementCount ? message : `${message} Vous n’avez aucun rendez-vous.`, false);
  }
}

async function page() {
  const answer = await api('GET', `/appointments${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
  if (!answer.ok) {
    form.leave(answer);
    return false;
  }
  cursor = answer.body.nextCursor;
  at('more').hidden = !cursor;
  at('list').append(...answer.body.items.map(told));
  return true;
}

/** An appointment, and while it may be cancelled what does so. */
function told(one) {
  const cancelled = one.status === 'CANCELLED';
  const article = element('article', '', element('h2', `${times(one)}${cancelled ? ' (annulé)' : ''}`),
    element('p', `${channel(one)}. ${where(one, cancelled)}`), element('p', `Sujet : ${subject(one)}.`));
  if (one.link && !cancelled) {
    const link = element('a', one.link);
    link.href = one.link;
    link.rel = 'noreferrer';
    article.append(element('p', '', link));
  }
  if (!cancelled && new Date(one.cancellableUntil) > new Date()) {
    article.append(element('p', '', button('Annuler', times(one), () => cancel(one))));
  }
  return article;
}

/** Nobody calls about what is cancelled, and nobody is to be met by its link. */
function where(one, cancelled) {
  if (one.place || cancelled) {
    return one.place ?? '';
  }
  return one.phone ? `Votre caisse vous appelle au ${phone(one.phone)}.` : 'Le lien de la visio :';
}

async function cancel(one) {
  const answer = await api('DELETE', `/appointments/${one.appointmentId}`);
  await (answer.ok ? restart('Votre rendez-vous est annulé.') : show(at('result'), answer.detail, true));
}

async function search() {
  const cursorPart = later ? `&cursor=${encodeURIComponent(later)}` : '';
  const answer = await api('GET', `/cpams/${cpam.code}/slots?limit=12&channel=${at('channel').value}${cursorPart}`);
  if (!answer.ok) {
    show(at('result'), answer.detail, true);
    return;
  }
  later = answer.body.nextCursor;
  at('later').hidden = !later;
  at('slots').append(...answer.body.items.map((slot) => element('article', '', element('h3', times(slot)),
    element('p', slot.place ?? ''), element('p', '', button('Prendre ce rendez-vous', times(slot), () => book(slot))))));
  const none = 'Aucun créneau n’est libre dans les 31 jours. Essayez une autre façon, ou appelez le 36 46.';
  show(at('result'), at('slots').childElementCount ? 'Choisissez un créneau.' : none, false);
}

async function book(slot) {
  const answer = await api('POST', '/appointments', { slotId: slot.slotId, subject: at('subject').value });
  if (answer.ok) {
    await restart(`Votre rendez-vous est pris : ${times(answer.body)}. ${await confirmation()}`);
  } else {
    show(at('result'), answer.errors[0]?.message ?? answer.detail, true);
  }
}

/** What comes to whoever has booked, by the contact of this moment. */
async function confirmation() {
  const contact = (await api('GET', '/account')).body?.contact;
  if (contact?.email) {
    return 'Un e-mail vous le confirme.';
  }
  return contact?.mobilePhone ? 'Un SMS vous le confirme.' : 'Notez-le.';
}
