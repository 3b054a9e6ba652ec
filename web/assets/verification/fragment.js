// What the QR code and the printed address hand over, after the # of the address: it never reaches a server.

import { fromBase32 } from './base32.js';
import { codeOf } from './code.js';
import { readFacts } from './facts.js';

const SIGNATURE_BYTES = 64;

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** An address as it was printed: mail programs encode signs of it, and hang their own behind it. */
function untouched(hash) {
  const [text] = decoded(hash.slice(1)).match(/^[\p{L}\p{N}\p{Pd}\s.]*/u);
  return text.replace(/\s/g, '').replace(/[^0-9A-Za-z]+$/, '').toUpperCase();
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What an address bears: nothing (`none`), a code (`code`), signed facts (`signed`), or something that is neither, as of a
 * scan that was cut (`broken`, with the code if that much could be read).
 */
export function readFragment(hash) {
  const text = untouched(hash);
  const [typed, ...signed] = text.split('.');
  const code = codeOf(typed);
  if (!text) {
    return { kind: 'none' };
  }
  if (code && !signed.length) {
    return { kind: 'code', code };
  }
  const [bytes, signature] = signed.map(fromBase32);
  const facts = bytes && readFacts(utf8(bytes));
  const isWhole = code && facts && signed.length === 2 && signature?.length === SIGNATURE_BYTES;
  return isWhole ? { kind: 'signed', code, facts, bytes, signature } : { kind: 'broken', code };
}
