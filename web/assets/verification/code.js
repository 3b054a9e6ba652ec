// The code of a document: 16 characters of Crockford's base 32.

const LENGTH = 16;
const CODE = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** What somebody typed, without what does not count: dashes, spaces, case, letters taken for the digits they look like. */
export function folded(typed) {
  return typed.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** The code that somebody typed; null when it is none. */
export function codeOf(typed) {
  const code = folded(typed);
  return CODE.test(code) ? code : null;
}

/** What is wrong with what was typed, for who typed it. */
export function wrongWith(typed) {
  const code = folded(typed);
  if (!code) {
    return 'Tapez le code imprimé sur le document : 16 chiffres et lettres.';
  }
  if (code.length !== LENGTH) {
    return `Le code a 16 caractères, sans compter les tirets ; vous en avez tapé ${code.length}. Vérifiez qu’il n’en manque pas.`;
  }
  const strange = [...new Set([...code].filter((character) => !CODE.test(character.repeat(LENGTH))))].join(', ');
  return `Un code n’a pas ce caractère : ${strange}. Regardez à nouveau ce qui est imprimé.`;
}

/** As it is printed: groups of four. */
export function grouped(code) {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
