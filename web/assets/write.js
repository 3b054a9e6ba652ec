import { element, field } from './dom.js';
import { choosing, send } from './upload.js';

const MAX_TEXT = 4_000;
const MAX_FILES = 10;
// Files are looked at within seconds.
const LOOKS = 20;
const BETWEEN_MS = 1_000;

/**
 * What one writes a message with: a text and files, with their button.
 *
 * @param form where it is put
 * @param id what its fields are told from others by
 */
export function writing(form, id) {
  const text = document.createElement('textarea');
  text.id = `body-${id}`;
  text.rows = 6;
  text.dir = 'auto';
  const files = choosing(`files-${id}`);
  files.multiple = true;
  const button = element('p', '', element('button', 'Envoyer ce message'));
  form.append(field(text, 'Votre message', `${MAX_TEXT.toLocaleString('fr-FR')} caractères au plus.`),
    field(files, 'Fichiers à joindre (facultatif)', `${MAX_FILES} au plus : PDF, JPEG ou PNG de 5 Mo au plus.`), button);
  const uploaded = new Map();
  let last = {};

  function tell(input, message) {
    document.getElementById(`${input.id}-error`).textContent = message ?? '';
    input.setAttribute('aria-invalid', String(Boolean(message)));
  }

  /** The ids of the files, of which each is sent once; undefined when one could not be sent. */
  async function attach(api) {
    for (const file of files.files) {
      if (!uploaded.has(file)) {
        const sent = await send('/messages/attachments', {}, file, api);
        if (!sent.attachmentId) {
          tell(files, `${file.name} : ${sent.message}`);
          return undefined;
        }
        uploaded.set(file, sent.attachmentId);
      }
    }
    return [...files.files].map((file) => uploaded.get(file));
  }

  /** Tries again while files are being looked at; what is sent again is done once. */
  async function post(api, route, body) {
    const written = JSON.stringify(body);
    if (last.written !== written) {
      last = { written, key: crypto.randomUUID() };
    }
    let answer;
    for (let looks = 0; looks < LOOKS; looks++) {
      answer = await api('POST', route, body, { 'Idempotency-Key': last.key });
      const waiting = answer.body?.attachments?.every(({ status }) => status === 'PENDING');
      if (answer.ok || !waiting) {
        break;
      }
      await new Promise((resolve) => { setTimeout(resolve, BETWEEN_MS); });
    }
    return answer;
  }

  return {
    /** Sends it with these other fields. */
    async send(api, route, fields) {
      tell(files, '');
      const ids = await attach(api);
      if (!ids) {
        return { ok: false, detail: 'Un fichier n’a pas pu être envoyé.', errors: [] };
      }
      const answer = await post(api, route, { ...fields, body: text.value, ...(ids.length ? { attachmentIds: ids } : {}) });
      tell(text, answer.errors.find(({ field: name }) => name === 'body')?.message);
      const refused = (answer.body?.attachments ?? []).filter(({ status }) => status === 'REFUSED');
      tell(files, refused.map(({ fileName, reason }) => `${fileName} : ${reason}`).join(' ')
        || answer.errors.find(({ field: name }) => name.startsWith('attachmentIds'))?.message);
      if (answer.ok) {
        uploaded.clear();
        last = {};
        text.value = '';
        files.value = '';
      }
      return answer;
    },
  };
}
