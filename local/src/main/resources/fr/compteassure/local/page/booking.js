// How the page of appointments tells them.

const CHANNELS = {
  COUNTER: 'À l’accueil de votre caisse',
  PHONE: 'Par téléphone',
  SIGN_LANGUAGE_VIDEO: 'En visio, en langue des signes',
};

const SUBJECTS = {
  REIMBURSEMENT: 'Remboursements',
  SICK_LEAVE: 'Arrêt de travail',
  CARD: 'Carte Vitale, carte européenne',
  RIGHTS: 'Droits',
  COMPLEMENTARY_COVER: 'Complémentaire santé solidaire',
  OPEN_ACCOUNT: 'Ouverture d’un compte',
  OTHER: 'Autre sujet',
};

/** Where the numbers that follow are dialled with a 0, from all of these. */
const FRANCE = /^\+(33|262|590|594|596)(\d{9})$/;

/** An element with a text, or with other elements. */
export function element(name, text, ...inner) {
  const made = document.createElement(name);
  made.append(...(text ? [text] : []), ...inner);
  return made;
}

export function channel(one) {
  return CHANNELS[one.channel] ?? one.channel;
}

export function subject(one) {
  return SUBJECTS[one.subject] ?? one.subject;
}

/** A number as one dials it: 06 39 98 12 34, overseas 0692 12 34 56; as it is where it is dialled otherwise. */
export function phone(number) {
  const [, country, digits] = FRANCE.exec(number) ?? [];
  if (!digits) {
    return number;
  }
  const first = country === '33' ? 2 : 4;
  const rest = `0${digits}`.slice(first).match(/../g);
  return [`0${digits}`.slice(0, first), ...rest].join('\u00a0');
}

/** When it is, by the clocks of the fund: the time as it is written, whatever zone the reader is in. */
export function times(one) {
  const [day, time] = one.startsAt.split('T');
  const date = new Date(`${day}T12:00:00Z`).toLocaleDateString('fr-FR',
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${date}, ${hour(time)} – ${hour(one.endsAt.split('T')[1])}`;
}

const hour = (time) => `${Number(time.slice(0, 2))}\u00a0h\u00a0${time.slice(3, 5)}`;

/** A button that does something once at a time; whoever does not see the page is told with what. */
export function button(label, about, deed) {
  const made = element('button', label, unseen(` : ${about}`));
  made.type = 'button';
  let busy = false;
  made.addEventListener('click', async () => {
    if (busy) {
      return;
    }
    busy = true;
    made.setAttribute('aria-disabled', 'true');
    try {
      await deed();
    } finally {
      made.removeAttribute('aria-disabled');
      busy = false;
    }
  });
  return made;
}

function unseen(text) {
  const made = element('span', text);
  made.className = 'unseen';
  return made;
}
