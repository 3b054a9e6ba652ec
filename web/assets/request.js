import { element } from './dom.js';
import { day, euros } from './words.js';

// What a page tells of a request.

const TYPES = {
  VITALE_CARD_ORDER: 'Commande d’une carte Vitale',
  EUROPEAN_CARD_ORDER: 'Carte européenne d’assurance maladie',
  VITALE_CARD_REPORT: 'Perte, vol ou panne d’une carte Vitale',
  THIRD_PARTY_ACCIDENT: 'Accident causé par un tiers',
  COMPLEMENTARY_COVER_APPLICATION: 'Complémentaire santé solidaire',
  CHILD_REGISTRATION: 'Rattachement d’un enfant à l’autre parent',
  INVALIDITY_PENSION_APPLICATION: 'Pension d’invalidité',
  FOREIGN_CARE_CLAIM: 'Soins reçus à l’étranger',
  MOVE: 'Déménagement',
  BIRTH: 'Naissance d’un enfant',
  BANK_DETAIL_CHANGE: 'Changement de coordonnées bancaires',
  USAGE_NAME_CHANGE: 'Changement de nom d’usage',
};
const STATUSES = {
  SUBMITTED: 'Déposée',
  IN_REVIEW: 'En cours d’examen',
  INFORMATION_NEEDED: 'Réponse attendue de votre part',
  ACCEPTED: 'Acceptée',
  REJECTED: 'Refusée',
  WITHDRAWN: 'Retirée',
};
const NEXT = {
  INSURED: 'C’est à vous d’agir.',
  FUND: 'C’est à votre caisse d’agir.',
  OTHER_PARENT: 'L’autre parent peut encore s’y opposer.',
  NONE: '',
};
const PIECES = {
  PHOTO: 'photo d’identité',
  IDENTITY_DOCUMENT: 'pièce d’identité',
  TAX_NOTICE: 'avis d’imposition',
  INCOME_PROOF: 'justificatifs de revenus',
  INVOICES: 'factures',
  PAYMENT_PROOFS: 'preuves de paiement',
  PRESCRIPTIONS: 'ordonnances',
  REPORT: 'constat ou procès-verbal',
  MEDICAL_CERTIFICATE: 'certificat médical',
  ADDRESS_PROOF: 'justificatif de domicile',
  BIRTH_CERTIFICATE: 'acte de naissance',
  MARRIAGE_CERTIFICATE: 'acte de mariage',
  DIVORCE_JUDGMENT: 'jugement de divorce',
  DEATH_CERTIFICATE: 'acte de décès',
};
const OUTCOMES = {
  FREE: () => 'complémentaire gratuite',
  PAYING: ({ monthlyCents }) => `complémentaire payante, ${euros(monthlyCents)} par mois pour le foyer`,
  NONE: () => 'ressources trop élevées',
};

/** The pieces that the person may still send. */
export function missing({ status, pieces = [] }) {
  return isOpen({ status }) ? pieces.filter(({ received }) => !received) : [];
}

/** What a piece is called, and whether one can do without it. */
export function pieceName({ piece, required }) {
  return `${PIECES[piece] ?? piece}${required ? '' : ' (facultatif)'}`;
}

/** Whether something may still happen to a request. */
export function isOpen({ status }) {
  return ['SUBMITTED', 'IN_REVIEW', 'INFORMATION_NEEDED'].includes(status);
}

/** What a request is and where it stands. */
export function title({ type, status, unread }) {
  return `${TYPES[type] ?? 'Demande'} – ${STATUSES[status]}${unread ? ' (nouveau)' : ''}`;
}

/** All that is told of a request, as elements. */
export function told(request) {
  const parts = [element('p', `Demande n° ${request.number}, déposée le ${day(request.submittedAt)}. ${next(request)}`)];
  if (request.role) {
    parts.push(element('p', `L’autre parent demande que cet enfant soit aussi sur votre dossier : ${request.childGivenName}.`
      + (isOpen(request) ? ` Sans opposition de votre part avant le ${day(request.objectBefore)}, ce sera fait.` : '')));
  }
  if (request.expectedBy && request.nextActor === 'FUND' && !request.appeal) {
    parts.push(element('p', expected(request)));
  }
  if (request.answerBefore) {
    parts.push(element('p', `À faire si possible avant le ${day(request.answerBefore)} : après, nous vous le rappelons.`));
  }
  if (request.effectiveAt && request.status === 'SUBMITTED') {
    parts.push(element('p', `Prend effet le ${day(request.effectiveAt)}.`));
  }
  parts.push(...estimate(request.estimate));
  parts.push(...(request.warnings ?? []).map(({ message }) => element('p', message)));
  parts.push(...files(request));
  parts.push(element('ol', '', ...request.history.map((step) => element('li',
    `${day(step.at)} : ${STATUSES[step.status]}${by(step, request)}${step.reason ? `. ${step.reason}` : ''}`))));
  if (request.appeal) {
    if (!request.history.some(({ status }) => ['ACCEPTED', 'REJECTED'].includes(status))) {
      parts.push(element('p', 'Votre caisse n’a pas répondu à temps : votre demande est refusée.'));
    }
    parts.push(element('p', `Vous pouvez contester jusqu’au ${day(request.appeal.before)}. ${request.appeal.body}`));
  }
  return parts;
}

/** What is late is said to be: a day that is over is none on which to expect anything. */
function expected({ expectedBy }) {
  const end = new Date(expectedBy);
  end.setDate(end.getDate() + 1);
  return end < new Date()
    ? `Une réponse était attendue pour le ${day(expectedBy)} : votre caisse est en retard.`
    : `Réponse attendue pour le ${day(expectedBy)}.`;
}

function by(step, { role }) {
  return step.by === 'OTHER_PARENT' ? ` (${role ? 'votre opposition' : 'opposition de l’autre parent'})` : step.byName ? ` (${step.byName})` : '';
}

/** What was wrong with what was sent, and what was issued. */
function files(request) {
  const wrong = missing(request).flatMap(({ piece }) => (request.attachments ?? [])
    .filter((file) => file.piece === piece && file.status === 'REFUSED'));
  return [
    ...wrong.map((file) => element('p', `Fichier refusé : ${file.fileName} (${PIECES[file.piece] ?? file.piece}). ${file.reason}`)),
    ...(request.documents ?? []).map((one) => {
      const link = element('a', `Télécharger ${one.fileName}`);
      link.href = one.downloadUrl;
      return element('p', '', link);
    }),
  ];
}

function estimate(one) {
  return one
    ? [element('p', `Estimation : ${OUTCOMES[one.outcome](one)}. Ressources comptées, logement compris : `
      + `${euros(one.resourcesCents)} en douze mois (gratuite jusqu’à ${euros(one.freeCeilingCents)}, payante jusqu’à `
      + `${euros(one.payingCeilingCents)}).`)]
    : [];
}

/** Who must act next; the other parent, who reads it as well, is told so by the line that follows. */
function next({ role, nextActor }) {
  return role && nextActor === 'OTHER_PARENT' ? '' : NEXT[nextActor];
}
