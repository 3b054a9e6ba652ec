// The checks. Each ends in an outcome, whose words and deeds are elsewhere.

import { read, sender } from '../page.js';
import { agree, registered } from './facts.js';
import { checkSignature, hasCryptography } from './signature.js';

// Ours are below one megabyte; a browser has to hold the whole of a file to hash it.
const MAX_BYTES = 20 * 1024 * 1024;
const postHash = sender('/verifications');

/** What the register says: `known` with its facts, `unknown`, or `unasked` with why. */
function told({ ok, status, body, detail }) {
  if (ok) {
    return { known: registered(body) };
  }
  return status === 404 ? { unknown: true } : { unasked: { isOffline: status === 0, detail } };
}

async function ask(code) {
  return told(await read(`/verifications/${code}`));
}

/** By the code alone. */
export async function checkCode(code) {
  const { known, unknown, unasked } = await ask(code);
  return { name: known ? 'codeKnown' : unknown ? 'codeUnknown' : 'nothing', code, known, unasked };
}

/** By what the QR code says. */
export async function checkSigned(scan) {
  const { code, facts } = scan;
  const [signature, { known, unknown, unasked }] = await Promise.all([checkSignature(scan), ask(code)]);
  const outcome = { code, known, unasked };
  if (signature === 'wrong') {
    return { ...outcome, name: 'signatureWrong' };
  }
  if (signature === 'unknown') {
    const name = known ? 'codeKnown' : unknown ? 'codeUnknown' : 'nothing';
    return { ...outcome, name, isUnsigned: true };
  }
  if (facts.code !== code) {
    return { ...outcome, name: 'otherCode', signedCode: facts.code };
  }
  return { ...outcome, name: signedName(facts, known, unknown), signed: facts };
}

function signedName(facts, known, unknown) {
  if (known) {
    return agree(facts, known) ? 'issued' : 'otherFacts';
  }
  return unknown ? 'unlisted' : 'signedOnly';
}

/**
 * By the file, which stays where it is: only its hash is sent.
 *
 * @param shown what was found of the code before, if anything
 */
export async function checkFile(file, shown) {
  const about = { fileName: file.name };
  if (!hasCryptography()) {
    return { ...about, name: 'fileUnhashed' };
  }
  if (file.size > MAX_BYTES) {
    return { ...about, name: 'fileHuge' };
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes?.byteLength) {
    return { ...about, name: bytes ? 'fileEmpty' : 'fileUnreadable' };
  }
  // Readers of PDF files accept some bytes before the mark.
  if (!new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-')) {
    return { ...about, name: 'fileNoPdf' };
  }
  const { known, unknown, unasked } = told(await postHash({ sha256: await sha256(bytes) }));
  const isOther = known && shown?.known && shown.known.sha256 !== known.sha256;
  const name = isOther ? 'fileOther' : known ? 'fileKnown' : unknown ? 'fileChanged' : 'fileNothing';
  return { ...about, name, known, unasked, code: shown?.code };
}

async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
