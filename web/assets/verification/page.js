// The page that checks documents: what starts a check, and where its outcome goes.

import { tell } from '../page.js';
import { tellErrors } from '../form.js';
import { checkCode, checkFile, checkSigned } from './checks.js';
import { codeOf, grouped, wrongWith } from './code.js';
import { readFragment } from './fragment.js';
import { offerNames } from './names.js';
import { clearOutcome, showOutcome } from './result.js';
import { fundKey } from './signature.js';

const at = (id) => document.getElementById(id);
const progress = at('progress');
let latest = 0;
/** What the code that the address bears came to, for files to be held against. */
let shown;

/** Takes away what was found before, and whatever is still being looked for. */
function forget() {
  latest += 1;
  shown = undefined;
  clearOutcome();
  offerNames(undefined);
  tell(progress, '', false);
}

/** Runs a check and shows its outcome, which it gives back; nothing of that if another one was started meanwhile. */
async function run(check) {
  const turn = ++latest;
  clearOutcome();
  offerNames(undefined);
  tell(progress, 'Vérification en cours…', false);
  const outcome = await check();
  if (turn === latest) {
    tell(progress, '', false);
    offerNames(outcome.name === 'issued' || outcome.name === 'signedOnly' ? outcome.signed : undefined);
    showOutcome(outcome, () => run(check));
  }
  return turn === latest ? outcome : undefined;
}

/** Checks what the address bears: of a scan, of a printed link, of a code typed here, of the back button. */
async function checkAddress() {
  const scan = readFragment(location.hash);
  shown = undefined;
  at('code').value = scan.code ? grouped(scan.code) : '';
  tellErrors(at('by-code'), []);
  if (scan.kind === 'none') {
    forget();
  } else if (scan.kind === 'broken') {
    await run(async () => ({ name: 'broken', code: scan.code }));
  } else {
    const found = await run(() => (scan.kind === 'code' ? checkCode(scan.code) : checkSigned(scan)));
    shown = found ?? shown;
  }
}

at('by-code').addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = at('code').value;
  const code = codeOf(typed);
  tellErrors(at('by-code'), code ? [] : [{ field: 'code', message: wrongWith(typed) }]);
  if (!code) {
    forget();
    at('code').focus();
  } else if (location.hash === `#${code}`) {
    checkAddress();
  } else {
    // The address says what was checked, so that the back button leads back to what was checked before.
    location.hash = code;
  }
});

function checkFirst(files) {
  if (files.length) {
    run(() => checkFile(files[0], shown));
  }
}

at('file').addEventListener('change', ({ target }) => {
  checkFirst([...target.files]);
  // So that the same file can be chosen again.
  target.value = '';
});

const isFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files');

// Wherever on the page: a browser would leave the page to open a file that is dropped beside its place.
addEventListener('dragover', (event) => {
  if (isFile(event)) {
    event.preventDefault();
    at('drop').classList.add('over');
  }
});
addEventListener('dragleave', ({ relatedTarget }) => relatedTarget || at('drop').classList.remove('over'));
addEventListener('drop', (event) => {
  if (isFile(event)) {
    event.preventDefault();
    at('drop').classList.remove('over');
    checkFirst([...event.dataTransfer.files]);
  }
});

at('by-code').hidden = false;
at('by-file').hidden = false;
addEventListener('hashchange', checkAddress);
fundKey();
checkAddress();
