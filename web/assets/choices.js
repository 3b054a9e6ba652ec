// What one chooses to have certified, on the page of documents. It stays chosen when a session ends by itself.

import { element, input } from './dom.js';
import { isoDay, month } from './words.js';

const OF_AGE = 18;
const MONTHS_KEPT = 27;

const at = (id) => document.getElementById(id);
const notChosen = new Set();
let chosen;

/** The same day of another year. */
function yearsLater(day, years) {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** Offers the children of the file, all of them chosen at first: adults have an account of their own. */
export function offerPeople(beneficiaries, now) {
  const children = beneficiaries.filter(({ birthDate }) => yearsLater(birthDate, OF_AGE) > isoDay(now));
  at('people').hidden = children.length === 0;
  at('alone').hidden = children.length > 0;
  at('people-list').replaceChildren(...children.map(person));
}

function person({ id, givenNames, familyName }) {
  const box = input(`person-${id}`, { type: 'checkbox', value: id, 'aria-describedby': `person-${id}-error` });
  box.checked = !notChosen.has(id);
  box.addEventListener('change', () => (box.checked ? notChosen.delete(id) : notChosen.add(id)));
  const label = element('label', `${givenNames[0]} ${familyName}`);
  label.htmlFor = box.id;
  const choice = element('p', '', box, label);
  choice.className = 'choice';
  const error = element('p', '');
  error.className = 'error';
  error.id = `${box.id}-error`;
  return element('div', '', error, choice);
}

/** The ids of the people chosen, each of whom is named as the API names who is wrong. */
export function chosenPeople() {
  const boxes = [...at('people-list').querySelectorAll('input')];
  boxes.forEach((box) => box.removeAttribute('name'));
  const chosen = boxes.filter(({ checked }) => checked);
  chosen.forEach((box, place) => { box.name = `beneficiaries[${place}]`; });
  return chosen.map(({ value }) => value);
}

/** Takes the people out of the page; whom one did not choose is known until another person comes. */
export function forgetPeople(all) {
  at('people-list').replaceChildren();
  if (all) {
    notChosen.clear();
  }
}

/** Proposes the last twelve months, unless something is typed. */
export function offerPeriod(now) {
  const today = isoDay(now);
  const french = (day) => day.split('-').reverse().join('/');
  at('from').value ||= french(yearsLater(today, -1).replace('-02-29', '-02-28'));
  at('to').value ||= french(today);
}

/**
 * Offers the months whose payments are kept, the last complete one first, or the one that the link names.
 *
 * @return what is said of the month that the link names; nothing when it names none
 */
export function offerMonths(now) {
  const select = at('month');
  const before = select.value;
  const [year, number] = isoDay(now).split('-').map(Number);
  const months = Array.from({ length: MONTHS_KEPT + 1 },
    (_, ago) => new Date(Date.UTC(year, number - 1 - ago, 1)).toISOString().slice(0, 7));
  select.replaceChildren(...months.map((one, ago) => new Option(`${month(one)}${ago ? '' : ' (relevé provisoire)'}`, one)));
  select.value = months.includes(before) ? before : months[1];
  return chooseLinkedMonth();
}

/** Chooses the month that the link of an e-mail names, once, and opens what has it stated. */
export function chooseLinkedMonth() {
  const linked = new URLSearchParams(location.hash.slice(1)).get('month');
  if (!linked || linked === chosen) {
    return '';
  }
  chosen = linked;
  at('statement').closest('details').open = true;
  if (![...at('month').options].some(({ value }) => value === linked)) {
    return ` Le mois du lien n’est plus proposé : les relevés le sont pendant ${MONTHS_KEPT} mois.`;
  }
  at('month').value = linked;
  return ` Le mois du lien est choisi dans « Relevé mensuel » : ${month(linked)}.`;
}
