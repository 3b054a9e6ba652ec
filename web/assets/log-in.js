// The form that logs in, the same on every page of the account.

import { keepDevice, keptDevice } from './device.js';
import { element, field, input, typeset } from './dom.js';
import { incomplete, refuse, tellErrors } from './form.js';
import { entitle, onSubmit, sender, session, show } from './page.js';

const MISSING = { nir: 'Indiquez votre numéro de sécurité sociale.', password: 'Indiquez votre mot de passe.' };
// Said for as long as the session lasts.
const ADDRESS = {
  UNREACHABLE: 'Votre adresse e-mail ne reçoit plus nos messages. Pour en donner une autre, appelez votre caisse au 36 46 '
    + 'ou présentez-vous à l’accueil avec une pièce d’identité.',
  COMPLAINED: 'Un de nos e-mails a été signalé comme indésirable depuis votre adresse : nous n’y envoyons plus ni rappels '
    + 'ni annonces de relevés. Pour les recevoir à nouveau, désactivez puis réactivez les nouvelles par e-mail dans vos '
    + 'préférences de contact. Pour donner une autre adresse, appelez votre caisse au 36 46 ou présentez-vous à l’accueil '
    + 'avec une pièce d’identité.',
};
const ENDED = 'Votre session a pris fin. Connectez-vous à nouveau.';

const at = (id) => document.getElementById(id);
const logIn = sender('/sessions');

// Whoever comes back to a page that was left does not find it as it was left.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

/**
 * Logs in by the form `log-in`, and out by the button `log-out`. The session is nowhere but in this page: leaving it ends
 * it here.
 *
 * @param section what is shown in a session only
 * @param empty takes out of it what belongs to the person; what they typed or chose too, unless they may come back
 * @param begin fills it, given what sends in the session
 * @return `leave`, which ends it here because of what was answered
 */
export function logInForm(section, empty, begin) {
  const form = at('log-in');
  form.append(...fields());
  form.hidden = false;
  entitle('Connexion');
  const address = element('p', '');
  address.className = 'notice';
  section.prepend(address);
  let api;
  let last;

  function leave(message, refused, comesBack) {
    empty(!comesBack);
    warn();
    section.hidden = true;
    form.hidden = false;
    entitle('Connexion');
    show(at('result'), message, refused);
  }

  /** Says what is wrong with the address of the person, if something is. */
  function warn(status) {
    address.replaceChildren(...typeset(ADDRESS[status] ?? ''));
    address.hidden = !(status in ADDRESS);
  }

  /** Sends in the session; when there is none any more, it ends here. */
  async function within(send, ...call) {
    const answer = await send(...call);
    if (answer.status !== 401) {
      return answer;
    }
    leave(ENDED, true, true);
    return { ...answer, detail: ENDED };
  }

  onSubmit(form, at('result'), 'Connexion en cours…', async () => {
    const nir = at('nir').value;
    const missing = Object.entries(MISSING).filter(([id]) => !at(id).value).map(([field, message]) => ({ field, message }));
    const answer = missing.length
      ? incomplete(missing)
      : await logIn({ nir, password: at('password').value, deviceToken: keptDevice() });
    at('password').value = '';
    if (answer.ok) {
      tellErrors(form, []);
      if (nir.replace(/\s/g, '') !== last) {
        empty(true);
      }
      last = nir.replace(/\s/g, '');
      keepDevice(answer.body.deviceToken);
      warn(answer.body.emailStatus);
      const send = session(answer.body.token);
      api = (...call) => within(send, ...call);
      form.hidden = true;
      entitle('');
      await begin(api);
    } else {
      refuse(form, at('result'), answer);
    }
  });

  at('log-out').addEventListener('click', async () => {
    const { status } = await api('DELETE', '/sessions/current');
    if (status !== 401) {
      leave('Déconnexion réussie.', false);
    }
  });

  return { leave: ({ detail }) => leave(detail, true) };
}

function fields() {
  const forgotten = element('a', 'Mot de passe oublié ?');
  forgotten.href = '/reset';
  return [
    field(input('nir', { name: 'nir', required: '', autocomplete: 'username', autocapitalize: 'characters',
      spellcheck: 'false' }), 'Numéro de sécurité sociale', '15 caractères, clé comprise, comme sur votre carte Vitale.'),
    field(input('password', { name: 'password', type: 'password', required: '', autocomplete: 'current-password',
      autocapitalize: 'none', spellcheck: 'false' }), 'Mot de passe', 'Celui de votre compte assuré. ', forgotten),
    element('p', '', element('button', 'Se connecter')),
  ];
}
