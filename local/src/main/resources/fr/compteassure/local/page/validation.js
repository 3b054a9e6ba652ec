import { linkPage, sender } from './page.js';

linkPage({
  send: sender('/accounts/validation'),
  waiting: 'Validation en cours…',
  done: () => 'Votre compte est validé. Vous pouvez maintenant vous connecter.',
  missing: 'Cette page s’ouvre par le lien reçu par e-mail à l’ouverture du compte. Ouvrez cet e-mail, puis son lien.',
});
