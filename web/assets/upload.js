import { element, field } from './dom.js';
import { onSubmit, show } from './page.js';
import { pieceName } from './request.js';

const ACCEPTED = 'application/pdf,image/jpeg,image/png';
// A file is looked at within seconds.
const LOOKS = 20;
const BETWEEN_MS = 1_000;

/**
 * A form that sends a file as a piece of a request, and says whether it is in order.
 *
 * @param request the request
 * @param piece the piece, as the request tells of it
 * @param api what sends in the session
 * @param place where it is said what became of it
 * @param after shows the request as it is then
 */
export function uploading(request, piece, api, place, after) {
  const form = element('form', '');
  form.method = 'post';
  const input = choosing(`${piece.piece}-${request.number}`);
  form.append(field(input, `Pièce à envoyer : ${pieceName(piece)}`, 'Un fichier PDF, JPEG ou PNG de 5 Mo au plus.'),
    element('p', '', element('button', 'Envoyer ce fichier')));
  onSubmit(form, place, 'Envoi du fichier en cours…', async () => {
    const [file] = input.files;
    if (!file) {
      show(place, 'Choisissez d’abord un fichier.', true);
      input.focus();
      return;
    }
    const outcome = await upload(request, piece.piece, file, api);
    if (outcome.done) {
      await after();
    }
    show(place, outcome.message, outcome.refused);
  });
  return form;
}

/** What one chooses a file with. */
export function choosing(id) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED;
  input.id = id;
  return input;
}

async function upload(request, piece, file, api) {
  const sent = await send(`/requests/${request.requestId}/attachments`, { piece }, file, api);
  return sent.attachmentId ? looked(request, sent.attachmentId, api) : { message: sent.message, refused: true };
}

/**
 * Announces a file and sends it: its `attachmentId`, or a `message` that says why it could not be sent.
 *
 * @param route where it is announced
 * @param facts what is announced beside the file
 */
export async function send(route, facts, file, api) {
  const announced = await api('POST', route,
    { ...facts, fileName: file.name, contentType: file.type, size: file.size });
  if (!announced.ok) {
    return { message: announced.errors.map(({ message }) => message).join(' ') || announced.detail };
  }
  const { attachmentId, uploadUrl, uploadMethod, uploadHeaders } = announced.body;
  const sent = await fetch(uploadUrl, { method: uploadMethod, headers: uploadHeaders, body: file })
    .catch(() => ({ ok: false }));
  return sent.ok ? { attachmentId } : { message: 'Le fichier n’a pas pu être envoyé. Réessayez.' };
}

async function looked(request, attachmentId, api) {
  for (let looks = 0; looks < LOOKS; looks++) {
    const answer = await api('GET', `/requests/${request.requestId}`);
    const file = answer.body?.attachments?.find((one) => one.attachmentId === attachmentId);
    if (file?.status === 'REFUSED') {
      return { message: `Fichier refusé. ${file.reason}`, refused: true, done: true };
    }
    if (file?.status === 'ACCEPTED') {
      return { message: `Le fichier est reçu.${answer.body.status === 'INFORMATION_NEEDED'
        ? ' Quand tout est envoyé, appuyez sur « Répondre ».' : ''}`, refused: false, done: true };
    }
    await new Promise((resolve) => { setTimeout(resolve, BETWEEN_MS); });
  }
  return { message: 'Le fichier est arrivé. Nous le vérifions : revenez voir dans quelques minutes.', done: true };
}
