import { isoDate, refuse, seenPassword, tellErrors } from './form.js';
import { isDead, linkToken, spend, spent } from './link.js';
import { entitle, onSubmit, repeatableSender, sender, show } from './page.js';

const ASKED = 'Si un compte actif existe avec ce numéro et cette date de naissance, un e-mail part à son adresse. Il '
  + 'contient un lien, valable 30 minutes. Nous en envoyons au plus trois par heure et six par jour. Rien reçu ? '
  + 'Regardez aussi dans les courriers indésirables, et vérifiez ce que vous avez saisi.';
const CHANGED = 'Votre mot de passe est changé, et tous les appareils sont déconnectés de votre compte. Connectez-vous '
  + 'avec le nouveau mot de passe.';
const NO_MAILBOX = ' Vous n’avez plus accès à votre adresse e-mail ? Indiquez-en une autre dans votre compte : un autre '
  + 'code de secours confirme le changement.';
const UNKNOWN = 'Ce lien n’est pas reconnu. Ouvrez celui du dernier e-mail reçu, en entier, ou demandez-en un autre '
  + 'ci-dessous.';
const EXPIRED = 'Ce lien n’est plus valable : il a déjà servi, il est arrivé trop tard, ou l’adresse e-mail du compte a '
  + 'changé depuis. Si vous venez de choisir un nouveau mot de passe, connectez-vous avec lui. Sinon, demandez un autre '
  + 'lien ci-dessous.';
const NO_BIRTH_DATE = 'Indiquez une date qui existe, avec l’année en quatre chiffres, comme 12/03/1985.';

const at = (id) => document.getElementById(id);
const askForLink = repeatableSender('/password-resets');
const setPassword = sender('/password-resets/confirmation');
const hidePassword = seenPassword(at('password'), at('seen'));
let token = linkToken();

function offerWays() {
  const withLink = Boolean(token);
  at('asking').hidden = withLink;
  at('choosing-title').hidden = withLink;
  at('by-code').hidden = withLink;
  at('no-way').hidden = withLink;
  at('choosing').hidden = false;
}

onSubmit(at('asking-form'), at('asked'), 'Envoi en cours…', async () => {
  const form = at('asking-form');
  const answer = await askForLink({ nir: at('asking-nir').value, birthDate: isoDate(at('birth-date').value) });
  const errors = answer.errors.map((error) => error.field === 'birthDate' ? { ...error, message: NO_BIRTH_DATE } : error);
  if (answer.ok) {
    tellErrors(form, []);
    show(at('asked'), ASKED, false);
  } else {
    refuse(form, at('asked'), { ...answer, errors });
  }
});

onSubmit(at('choosing-form'), at('chosen'), 'Changement en cours…', async () => {
  const form = at('choosing-form');
  const password = at('password').value;
  hidePassword();
  const answer = await setPassword(token
    ? { token, password }
    : { nir: at('choosing-nir').value, recoveryCode: at('recovery-code').value.trim() || undefined, password });
  if (answer.ok) {
    const message = token ? CHANGED : CHANGED + NO_MAILBOX;
    spend(message, answer.status);
    finish(message);
  } else if (token && isDead(answer.status)) {
    const message = answer.status === 410 ? EXPIRED : UNKNOWN;
    spend(message, answer.status);
    token = null;
    form.reset();
    tellErrors(form, []);
    at('chosen').textContent = '';
    offerWays();
    show(at('result'), message, true);
  } else {
    refuse(form, at('chosen'), answer);
  }
});

/** What was typed does not stay in the page. */
function finish(message) {
  for (const id of ['asking', 'choosing', 'no-way']) {
    at(id).hidden = true;
  }
  at('asking-form').reset();
  at('choosing-form').reset();
  at('next').hidden = false;
  entitle('C’est fait');
  show(at('result'), message, false);
}

if (spent() && !isDead(spent().status)) {
  finish(spent().message);
} else {
  offerWays();
  if (spent()) {
    show(at('result'), spent().message, true);
  }
}
