import { keepDevice, whyNothingIsKept } from './device.js';
import { linkPage } from './link.js';
import { repeatableSender } from './page.js';

linkPage({
  send: repeatableSender('/sessions/unlocking'),
  waiting: 'Déblocage en cours…',
  done: ({ deviceToken }) => {
    keepDevice(deviceToken);
    return 'La connexion est de nouveau possible depuis ce navigateur. Connectez-vous avec votre mot de passe.';
  },
  refusals: {
    410: 'Ce lien n’est plus valable : il a déjà servi, ou il est arrivé trop tard. S’il a servi dans ce navigateur, vous '
      + 'pouvez vous y connecter. Sinon, le blocage dure 15 minutes au plus.',
  },
  missing: 'Cette page s’ouvre par le lien reçu par e-mail quand la connexion est bloquée. Ouvrez cet e-mail, puis son lien.',
  obstacle: whyNothingIsKept(),
});
