import { refuse, seenPassword, tellErrors } from './form.js';
import { onSubmit, repeatableSender, show, takeToken } from './page.js';

const DONE = 'C’est fait : vous pouvez vous connecter avec votre numéro de sécurité sociale et votre mot de passe.';
const TO_CONFIRM = ' Nous avons envoyé un e-mail à l’adresse indiquée : ouvrez son lien dans les 24 heures pour qu’elle '
  + 'compte.';
const CODES = ' Avant de quitter cette page, notez les codes ci-dessous.';
const UNKNOWN = 'Ce lien n’est pas reconnu. Ouvrez celui du dernier e-mail reçu, en entier. Avec un courrier de votre caisse, '
  + 'vous pouvez aussi utiliser son code ci-dessous.';
const EXPIRED = 'Ce lien n’est plus valable : il a déjà servi, a été arrêté ou remplacé par un plus récent, ou est arrivé trop '
  + 'tard. Si vous avez déjà choisi votre mot de passe, connectez-vous. Avec un courrier de votre caisse, vous pouvez aussi '
  + 'utiliser son code ci-dessous.';

const at = (id) => document.getElementById(id);
const activate = repeatableSender('/accounts/activation');
const hidePassword = seenPassword(at('password'), at('seen'));
let token = takeToken();

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
    finish(answer.body.recoveryCodes ?? [], choice.email);
  } else if (token && (answer.status === 404 || answer.status === 410)) {
    token = null;
    form.reset();
    tellErrors(form, []);
    at('done').textContent = '';
    offerWay();
    show(at('result'), answer.status === 410 ? EXPIRED : UNKNOWN, true);
  } else {
    refuse(form, at('done'), answer);
  }
});

/** What was typed does not stay in the page; the codes do, until one leaves it. */
function finish(codes, email) {
  at('activating').reset();
  at('activating').hidden = true;
  at('no-way').hidden = true;
  at('codes').hidden = codes.length === 0;
  at('code-list').replaceChildren(...codes.map((code) => {
    const item = document.createElement('li');
    item.textContent = code;
    return item;
  }));
  show(at('result'), DONE + (email ? TO_CONFIRM : '') + (codes.length ? CODES : ''), false);
}

at('print').addEventListener('click', () => print());

offerWay();
