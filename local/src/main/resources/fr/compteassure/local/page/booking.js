// How the page of appointments tells them.

const CHANNELS = {
  COUNTER: 'À l’accueil de votre caisse',
  PHONE: 'Par téléphone',
  SIGN_LANGUAGE_VIDEO: 'En visio, en langue des signes',
};

/** An element with a text, or with other elements. */
export function element(name, text, ...inner) {
  const made = document.createElement(name);
  made.append(...(text ? [text] : []), ...inner);
  return made;
}

export function channel(one) {
  return CHANNELS[one.channel] ?? one.channel;
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
