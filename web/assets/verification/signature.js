// Whether the fund signed some facts. The browser finds out by itself, once it has the public key.

import { read } from '../page.js';

const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' };

let fetching;

/** Browsers have cryptography on pages that nobody could have changed on their way: https, or this machine. */
export const hasCryptography = () => Boolean(globalThis.crypto?.subtle);

/** The fund's key, or null. It is fetched once, so that later checks need no network; what failed is tried again. */
export async function fundKey() {
  fetching ??= fetchKey();
  const key = await fetching.catch(() => null);
  if (!key) {
    fetching = undefined;
  }
  return key;
}

async function fetchKey() {
  const { ok, body } = await read('/verification-key');
  if (!ok || !hasCryptography()) {
    return null;
  }
  const bytes = Uint8Array.from(atob(body.publicKey.replace(/-----.*?-----|\s/g, '')), (byte) => byte.charCodeAt(0));
  return crypto.subtle.importKey('spki', bytes, KEY, false, ['verify']);
}

/** `right`, `wrong`, or `unknown` where it could not be checked. */
export async function checkSignature({ bytes, signature }) {
  const key = await fundKey();
  if (!key) {
    return 'unknown';
  }
  return (await crypto.subtle.verify(ALGORITHM, key, signature, bytes)) ? 'right' : 'wrong';
}
