import { linkPage, repeatableSender } from './page.js';

linkPage({
  send: repeatableSender('/requests/stop'),
  waiting: 'Arrêt en cours…',
  done: ({ number }) => {
    document.getElementById('next').hidden = false;
    return `Le changement est arrêté (demande numéro ${number}) : vos paiements continuent comme avant.`;
  },
  missing: 'Cette page s’ouvre par le lien reçu par e-mail quand un changement de compte bancaire est demandé. Ouvrez cet '
    + 'e-mail, puis son lien.',
});
