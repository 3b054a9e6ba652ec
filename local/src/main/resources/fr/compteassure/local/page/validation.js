// Nothing is sent before the click: mail scanners visit links, and must not validate an account.
const MESSAGES = {
  200: 'Votre compte est validé. Vous pouvez maintenant vous connecter.',
  404: 'Ce lien n\'est pas reconnu. Vérifiez que vous avez ouvert le dernier e-mail reçu, en entier.',
  410: 'Ce lien a expiré : le compte n\'a pas été validé dans les 7 jours. Vous pouvez ouvrir un nouveau compte.',
  429: 'Trop de tentatives. Réessayez dans quelques minutes.',
};

const ask = document.getElementById('ask');
const button = document.getElementById('validate');
const result = document.getElementById('result');

// After the # it never reaches a server's log; nor does it stay in the history.
const token = new URLSearchParams(location.hash.slice(1)).get('token');
history.replaceState(null, '', location.pathname);

function show(message, refused) {
  result.classList.toggle('refusal', refused);
  result.textContent = message;
  result.focus();
}

async function validate() {
  button.disabled = true;
  result.classList.remove('refusal');
  result.textContent = 'Validation en cours…';
  try {
    const response = await fetch('/api/accounts/validation', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const known = MESSAGES[response.status];
    const over = [200, 404, 410].includes(response.status);
    ask.hidden = over;
    button.disabled = over;
    show(known ?? 'Le service ne répond pas comme prévu. Réessayez dans quelques minutes.', !response.ok);
  } catch {
    button.disabled = false;
    show('Le service est injoignable. Vérifiez votre connexion, puis réessayez.', true);
  }
}

if (token) {
  ask.hidden = false;
  button.addEventListener('click', validate);
} else {
  show('Cette page s\'ouvre par le lien reçu par e-mail à l\'ouverture du compte. Ouvrez cet e-mail, puis son lien.', true);
}
