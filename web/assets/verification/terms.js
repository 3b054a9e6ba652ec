// The facts of a document in the words in which it is printed.

import { element } from '../dom.js';
import { day, euros, month } from '../words.js';
import { grouped } from './code.js';
import { isProvisional, validUntil } from './facts.js';

const NAMES = {
  RIGHTS_CERTIFICATE: 'Attestation de droits à l’assurance maladie',
  DAILY_ALLOWANCE_CERTIFICATE: 'Attestation de paiement d’indemnités journalières',
  MONTHLY_STATEMENT: 'Relevé mensuel',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'Certificat provisoire de remplacement de la carte européenne d’assurance maladie',
};
const PERIODS = {
  RIGHTS_CERTIFICATE: 'Droits',
  DAILY_ALLOWANCE_CERTIFICATE: 'Période attestée',
  MONTHLY_STATEMENT: 'Mois',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'Validité',
};
const ALL = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** What is compared, in the order of the documents: terms with what is said of them, which may be nothing. */
export function lines(facts, code) {
  const initials = facts.beneficiaryInitials;
  return [
    ['Document', [title(facts)]],
    ['Délivré le', printed(day(facts.issuedOn))],
    ['Titulaire', facts.holder && [facts.holder]],
    ['Initiales du titulaire', facts.holderInitials && [facts.holderInitials]],
    ['Date de naissance du titulaire', facts.birthDate && printed(day(facts.birthDate))],
    [PERIODS[facts.type] ?? 'Période', facts.period && days(facts)],
    ['Valable jusqu’au', printedValidity(facts)],
    ['Autres personnes sur le document', initials && [others(initials)]],
    ['Exonération ou complémentaire', facts.exemptionShown === undefined ? undefined
      : [facts.exemptionShown ? 'le document en indique une' : 'le document n’en indique pas']],
    [facts.type === 'DAILY_ALLOWANCE_CERTIFICATE' ? 'Net versé' : 'Total',
      facts.totalCents === undefined ? undefined : [euros(facts.totalCents)]],
    ['Code de vérification', code && [grouped(code)]],
  ];
}

function title(facts) {
  return isProvisional(facts) ? 'Relevé provisoire' : NAMES[facts.type] ?? facts.type;
}

/** A European certificate prints its days only, and what tells of rights that had ended prints no validity. */
function printedValidity(facts) {
  const until = validUntil(facts);
  return facts.type === 'RIGHTS_CERTIFICATE' && until >= facts.issuedOn ? printed(day(until)) : undefined;
}

function days({ type, period: { from, to } }) {
  return type === 'MONTHLY_STATEMENT' ? [month(from.slice(0, 7))] : printed(`du ${day(from)} au ${day(to)}`);
}

/** The first of a month as it is printed. */
function printed(text) {
  return text.split(/(?<=\b1)(er)(?= )/).map((part) => (part === 'er' ? element('sup', part) : part));
}

function others(initials) {
  return initials.length ? `${initials.length} : ${ALL.format(initials)}` : 'aucune';
}
