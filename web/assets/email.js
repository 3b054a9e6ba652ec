import { linkPage } from './link.js';
import { sender } from './page.js';

linkPage({
  send: sender('/account/contact/email-confirmation'),
  waiting: 'Confirmation en cours…',
  done: () => 'Votre nouvelle adresse e-mail est confirmée. Nous y enverrons désormais tous nos messages.',
  refusals: {
    409: 'Cette adresse e-mail sert déjà pour un autre compte. Dans votre compte, indiquez une adresse qui n’est qu’à vous.',
    410: 'Ce lien n’est plus valable : il a déjà servi, a été remplacé ou est arrivé trop tard. Si vous avez reçu ici '
      + 'l’e-mail « Votre nouvelle adresse e-mail est enregistrée », tout est fait. Sinon, refaites la demande dans '
      + 'votre compte.',
  },
  missing: 'Cette page s’ouvre par le lien reçu à votre nouvelle adresse e-mail. Ouvrez cet e-mail, puis son lien.',
});
