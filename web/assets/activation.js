import { element } from './dom.js';
import { refuse, seenPassword, tellErrors } from './form.js';
import { isDead, linkToken, spend, spent } from './link.js';
import { entitle, onSubmit, repeatableSender, show } from './page.js';

const DONE = 'C’est fait : vous pouvez vous connecter avec votre numéro de sécurité sociale et votre mot de passe.';
const TO_CONFIRM = ' Nous avons envoyé un e-mail à l’adresse indiquée : ouvrez son lien dans les 24 heures pour qu’elle '
  + 'compte.';
const CODES = ' Avant de quitter cette page, notez les codes ci-dessous.';
const UNKNOWN = 'Ce lien n’est pas reconnu. Ouvrez celui du dernier e-mail reçu, en entier. Avec un courrier de votre caisse, '
  + 'vous pouvez aussi utiliser son code ci-dessous.';
const EXPIRED = 'Ce lien n’est plus valable : il a déjà servi, a été arrêté ou remplacé par un plus récent, ou est arrivé trop '
  + 'tard. Si vous avez déjà choisi votre mot de passe, connectez-vous. Avec un courrier de votre caisse, vous pouvez aussi '
  + 'utiliser son code ci-dessous.';

const at = (id) => document.getElementById(id);
const activate = repeatableSender('/accounts/activation');
const hidePassword = seenPassword(at('password'), at('seen'));
let token = linkToken();

/** By the link, if there is one, or else by the code of a letter. */
function offerWay() {
  at('activating').hidden = false;
  at('by-code').hidden = Boolean(token);
  at('new-email').hidden = Boolean(token);
  at('no-way').hidden = Boolean(token);
}

function chosen() {
  const choice = { password: at('password').value, termsAccepted: at('terms').checked };
  return token
    ? { token, ...choice }
    : { nir: at('nir').value, code: at('code').value.trim(), email: at('email').value.trim() || undefined, ...choice };
}

onSubmit(at('activating'), at('done'), 'Enregistrement en cours…', async () => {
  const form = at('activating');
  const choice = chosen();
  hidePassword();
  const answer = await activate(choice);
  if (answer.ok) {
    const message = DONE + (choice.email ? TO_CONFIRM : '');
    spend(message, answer.status);
    finish(message, answer.body.recoveryCodes ?? []);
  } else if (token && isDead(answer.status)) {
    const message = answer.status === 410 ? EXPIRED : UNKNOWN;
    spend(message, answer.status);
    token = null;
    form.reset();
    tellErrors(form, []);
    at('done').textContent = '';
    offerWay();
    show(at('result'), message, true);
  } else {
    refuse(form, at('done'), answer);
  }
});

/** What was typed does not stay in the page; the codes do, until one leaves it, which it asks about first. */
function finish(message, codes) {
  at('activating').reset();
  at('activating').hidden = true;
  at('no-way').hidden = true;
  at('codes').hidden = codes.length === 0;
  at('next').hidden = false;
  at('code-list').replaceChildren(...codes.map((code) => element('li', code)));
  if (codes.length) {
    addEventListener('beforeunload', (event) => event.preventDefault());
  }
  entitle('C’est fait');
  show(at('result'), message + (codes.length ? CODES : ''), false);
}

at('print').addEventListener('click', () => print());

if (spent() && !isDead(spent().status)) {
  finish(spent().message, []);
} else {
  offerWay();
  if (spent()) {
    show(at('result'), spent().message, true);
  }
}
