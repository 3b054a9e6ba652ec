import { linkPage, repeatableSender } from './page.js';

// The log-in page of the same origin gives what lies there as `deviceToken`, and keeps there what it is answered.
const PLACE = 'deviceToken';

/** The link works once: it is not to be spent in a browser that keeps nothing. */
function whyNothingIsKept() {
  try {
    localStorage.setItem('probe', '');
    localStorage.removeItem('probe');
    return null;
  } catch {
    return 'Ce navigateur n’enregistre rien pour notre site : il ne peut pas être débloqué. Autorisez les cookies, ou '
      + 'prenez un autre navigateur, puis ouvrez à nouveau le lien : il n’a pas encore servi.';
  }
}

linkPage({
  send: repeatableSender('/sessions/unlocking'),
  waiting: 'Déblocage en cours…',
  done: ({ deviceToken }) => {
    localStorage.setItem(PLACE, deviceToken);
    return 'La connexion est de nouveau possible depuis ce navigateur. Connectez-vous avec votre mot de passe.';
  },
  refusals: {
    410: 'Ce lien n’est plus valable : il a déjà servi, ou il est arrivé trop tard. S’il a servi dans ce navigateur, vous '
      + 'pouvez vous y connecter. Sinon, le blocage dure 15 minutes au plus.',
  },
  missing: 'Cette page s’ouvre par le lien reçu par e-mail quand la connexion est bloquée. Ouvrez cet e-mail, puis son lien.',
  obstacle: whyNothingIsKept(),
});
