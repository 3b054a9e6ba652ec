import { element } from './dom.js';
import { day, moment } from './words.js';

// What a page tells of a thread of messages. What people wrote is only ever a text, whatever it looks like.

const SUBJECTS = {
  REIMBURSEMENT: 'Remboursements',
  SICK_LEAVE: 'Arrêt de travail',
  CARD: 'Cartes (Vitale, européenne)',
  RIGHTS: 'Droits',
  COMPLEMENTARY_COVER: 'Complémentaire santé solidaire',
  OTHER: 'Autre sujet',
};

/** What one may write about: each with its name. */
export function subjects() {
  return Object.entries(SUBJECTS);
}

/** What stands apart, so that its direction turns nothing around it. */
function apart(text) {
  const made = element('bdi', text);
  made.dir = 'auto';
  return made;
}

/** What a thread is about, and whether there is news. */
export function summary({ subject, title, unread, late }) {
  const news = element('span', unread ? ' (nouvelle réponse)' : '');
  news.className = 'news';
  return element('summary', `${SUBJECTS[subject] ?? 'Message'} – `, apart(title), news, late ? ' (réponse en retard)' : '');
}

/**
 * All that was written in a thread, as elements.
 *
 * @param thread the thread
 * @param link gives a fresh link to a file
 */
export function told(thread, link) {
  const messages = element('ol', '', ...thread.messages.map((one) => message(one, link)));
  messages.className = 'messages';
  return [element('p', `Conversation n° ${thread.number}. ${expected(thread)}`), messages];
}

function expected({ answerBy, late }) {
  if (!answerBy) {
    return '';
  }
  return late
    ? `Une réponse était attendue pour le ${day(answerBy)} : votre caisse est en retard.`
    : `Réponse attendue au plus tard le ${day(answerBy)}.`;
}

function message({ from, advisorName, sentAt, body, attachments }, fresh) {
  const author = from === 'INSURED' ? ['Vous'] : [apart(advisorName), ', pour votre caisse'];
  const head = element('p', '', ...author, `, le ${moment(sentAt)}`);
  head.className = 'help';
  const text = element('p', body);
  text.className = 'typed';
  text.dir = 'auto';
  const made = element('li', '', head, text, ...attachments.map((one) => file(one, fresh)));
  made.className = from === 'INSURED' ? 'own' : '';
  return made;
}

function file({ attachmentId, fileName, downloadUrl }, fresh) {
  const link = element('a', 'Télécharger ', apart(fileName));
  link.href = downloadUrl;
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    const url = await fresh(attachmentId);
    if (url) {
      location.assign(url);
    }
  });
  return element('p', '', link);
}
