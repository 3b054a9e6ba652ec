// Compares the names and dates of birth on the paper with those that were signed. They are typed, since the QR code does not
// bear them, and stay in the browser.

import { element, field, input } from '../dom.js';
import { isoDate, refuse, tellErrors } from '../form.js';
import { onSubmit, show } from '../page.js';
import { folded } from './code.js';
import { identityDigest } from './digest.js';
import { hasCryptography } from './signature.js';

const PARTS = [['familyName', 'Nom de famille (de naissance)'], ['givenNames', 'Prénoms'], ['birthDate', 'Date de naissance']];
const FORMS = { familyName: /\p{L}/u, givenNames: /\p{L}/u, birthDate: /^\d{4}-\d{2}-\d{2}$/ };
const section = document.getElementById('names');
const form = document.getElementById('names-form');
const people = document.getElementById('people');
const result = document.getElementById('names-result');
/** A document's number as it is compared: the year, three characters of the fund, eight of its own. */
const NUMBER = /^\d{4}[0-9A-Z]{11}$/;
let facts;

/** Offers to compare the people of these facts; of none, nothing: a statement prints no more than the name that is shown. */
export function offerNames(signed) {
  facts = signed;
  section.hidden = !signed?.digest || !titles(signed).length || !hasCryptography();
  form.reset();
  tellErrors(form, []);
  document.getElementById('names-pages').hidden = !hasPagesByPerson(signed);
  result.replaceChildren();
  result.className = 'notice';
  people.replaceChildren(...(section.hidden ? [] : titles(signed).map(person)));
}

/** Who is named, in the order of the document; a European certificate may name others than its holder. */
function titles({ birthDate, beneficiaryInitials = [] }) {
  const others = beneficiaryInitials.map((initials, at) => `Autre personne n° ${at + 1} (${initials})`);
  return birthDate ? ['Titulaire', ...others] : others;
}

/** Whether each of several people has a page of their own. */
function hasPagesByPerson(signed) {
  return signed?.type === 'PROVISIONAL_EUROPEAN_CERTIFICATE' && titles(signed).length > 1;
}

function person(title, at) {
  const fields = PARTS.map(([part, label]) => field(input(`${part}-${at}`, {
    name: `${part}-${at}`,
    autocomplete: 'off',
    spellcheck: 'false',
    ...(part === 'birthDate' ? { inputmode: 'numeric' } : { autocapitalize: 'words' }),
  }), label, ...(part === 'birthDate' ? ['Par exemple : 31/12/1985.'] : [])));
  return element('fieldset', '', element('legend', title), ...fields);
}

/** The number on the paper, as somebody typed it. */
const number = () => document.getElementById('number').value;

function typed() {
  const value = (part, at) => document.getElementById(`${part}-${at}`).value.trim();
  return titles(facts).map((_, at) => ({
    familyName: value('familyName', at), givenNames: value('givenNames', at), birthDate: isoDate(value('birthDate', at)),
  }));
}

/** The fields that have nothing to compare. */
function wrong(all) {
  const whose = titles(facts);
  const unread = NUMBER.test(folded(number())) ? []
    : [{ field: 'number', message: 'à recopier sous la forme 2026-351-Y9A3QDWG' }];
  return [...unread, ...all.flatMap((one, at) => PARTS.filter(([part]) => !FORMS[part].test(one[part])).map(([part]) => ({
    field: `${part}-${at}`,
    message: `${part === 'birthDate' ? 'à recopier sous la forme 31/12/1985' : 'à recopier'} – ${whose[at]}`,
  })))];
}

const DIFFER = [
  'Le numéro est celui qui suit « Document n° », et non le code de vérification.',
  'Le nom de famille est celui de naissance, qui peut ne pas être le nom d’usage.',
  'Tous les prénoms imprimés comptent, dans leur ordre ; l’ordre des personnes aussi.',
  'Les accents, les majuscules, les traits d’union et les apostrophes ne comptent pas.',
  'Si tout est recopié comme sur le papier, le papier ne nomme pas les personnes du document délivré : ne vous y fiez pas. Appelez l’assurance maladie au 36 46, ou à un numéro que vous trouvez par vous-même.',
];

onSubmit(form, result, 'Comparaison en cours…', async () => {
  const all = typed();
  const errors = wrong(all);
  tellErrors(form, errors);
  if (errors.length) {
    refuse(form, result, { detail: 'Il manque de quoi comparer :', errors });
  } else if (await identityDigest(facts.code, number(), all) === facts.digest) {
    show(result, 'Le numéro, les noms et les dates de naissance que vous avez recopiés sont ceux du document délivré.', false);
  } else {
    show(result, 'Ce ne sont pas exactement le numéro, les noms et les dates de naissance du document délivré. Vérifiez d’abord :', true,
      element('ul', '', ...DIFFER.map((one) => element('li', one))));
  }
});
