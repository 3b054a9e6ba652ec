import { linkPage } from './link.js';
import { repeatableSender } from './page.js';

const RECOVERY = {
  WITHDRAWN: 'C’est arrêté : le nouvel accès ne servira à personne, et votre compte reste comme il est.',
  FROZEN: 'Le compte est bloqué : plus personne ne peut s’y connecter, pas même vous. Votre caisse est prévenue ; appelez-la pour '
    + 'le retrouver.',
  REPORTED: 'Votre caisse est prévenue. Le compte que quelqu’un avait retrouvé est déjà fermé ; rien ne pourra être changé '
    + 'dans un nouveau compte à votre nom pendant 30 jours. Appelez-la.',
};

linkPage({
  send: repeatableSender('/requests/stop'),
  waiting: 'Arrêt en cours…',
  done: ({ type, number, status }) => {
    document.getElementById('next').hidden = false;
    // Nobody sets a password while the account is frozen, or gone.
    document.getElementById('reset').hidden = ['FROZEN', 'REPORTED'].includes(status);
    return type === 'ACCOUNT_RECOVERY'
      ? RECOVERY[status]
      : `Le changement est arrêté (demande numéro ${number}) : vos paiements continuent comme avant.`;
  },
  missing: 'Cette page s’ouvre par le lien reçu par e-mail quand un changement de compte bancaire ou un nouvel accès à votre '
    + 'compte est demandé. Ouvrez cet e-mail, puis son lien.',
});
