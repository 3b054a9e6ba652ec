import { refuse, tellErrors } from './form.js';
import { onSubmit, session, show } from './page.js';

const ENDED = 'Votre session a pris fin. Connectez-vous à nouveau.';

const at = (id) => document.getElementById(id);

/**
 * The form that logs in, and the button that logs out. The session is nowhere but in this page: leaving it ends it here.
 *
 * @param logIn sends what is typed
 * @param section what is shown in a session only
 * @param empty takes out of it what belongs to the person
 * @param begin fills it, given what sends in the session
 * @return `leave`, which ends it here because of what was answered
 */
export function logInForm(logIn, section, empty, begin) {
  let api;

  function leave(message, refused) {
    empty();
    section.hidden = true;
    at('log-in').hidden = false;
    show(at('result'), message, refused);
  }

  onSubmit(at('log-in'), at('result'), 'Connexion en cours…', async () => {
    const answer = await logIn({ nir: at('nir').value, password: at('password').value });
    at('password').value = '';
    if (answer.ok) {
      tellErrors(at('log-in'), []);
      api = session(answer.body.token);
      at('log-in').hidden = true;
      await begin(api);
    } else {
      refuse(at('log-in'), at('result'), answer);
    }
  });

  at('log-out').addEventListener('click', async () => {
    await api('DELETE', '/sessions/current');
    leave('Déconnexion réussie.', false);
  });

  return { leave: (answer) => leave(answer.status === 401 ? ENDED : answer.detail, true) };
}
