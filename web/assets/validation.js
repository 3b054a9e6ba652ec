import { refuse, tellErrors } from './form.js';
import { linkPage } from './link.js';
import { onSubmit, repeatableSender, sender, show } from './page.js';

const ASKED = 'Si un compte attend d’être validé avec ce numéro et cette adresse, un e-mail y part. Ouvrez son lien. Rien '
  + 'reçu ? Regardez aussi dans les courriers indésirables, et vérifiez ce que vous avez saisi.';

const at = (id) => document.getElementById(id);
const askForEmail = repeatableSender('/accounts/validation-emails');

linkPage({
  send: sender('/accounts/validation'),
  waiting: 'Validation en cours…',
  done: () => 'Votre compte est validé. Vous pouvez maintenant vous connecter.',
  missing: 'Cette page s’ouvre par le lien reçu par e-mail à l’ouverture du compte. Ouvrez cet e-mail, puis son lien.',
  // After the seven days there is no account any more to which an e-mail could lead.
  otherwise: (status) => { at('again').hidden = status === 410; },
});

onSubmit(at('again-form'), at('asked'), 'Envoi en cours…', async () => {
  const answer = await askForEmail({ nir: at('nir').value, email: at('email').value.trim() });
  if (answer.ok) {
    tellErrors(at('again-form'), []);
    show(at('asked'), ASKED, false);
  } else {
    refuse(at('again-form'), at('asked'), answer);
  }
});
