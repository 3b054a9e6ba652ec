// What each outcome of a check means, and what to do then. It never says more than was proved, and accuses nobody.

import { grouped } from './code.js';
import { isPast } from './facts.js';

const CALL = 'Appelez l’assurance maladie au 36 46, ou à un numéro que vous trouvez par vous-même : pas à celui que donne le document.';
const COMPARE = 'Comparez chaque ligne avec le papier. Si une ligne diffère, ou si le papier nomme quelqu’un de plus, ne vous y fiez pas.';
const INITIALS = 'Plusieurs noms peuvent avoir les mêmes initiales : comparez aussi les noms, juste au-dessous.';
const SCAN_TOO = 'Le code ne donne que des initiales. Pour comparer aussi les noms, scannez le QR code du document.';
const SCAN_FLAT = 'Scannez à nouveau le QR code, bien à plat et bien éclairé.';
const TYPE_CODE = 'Ou tapez le code imprimé sur le document, plus bas sur cette page.';
const IF_AGAIN = `Si vous obtenez le même résultat, ne vous fiez pas à ce document. ${CALL}`;
const GIVE_FILE = 'Si vous doutez, demandez le fichier PDF d’origine : il se vérifie plus bas sur cette page.';
const BY_CODE = 'Vérifiez plutôt le code imprimé sur le document, puis comparez le document avec ce qui s’affiche.';
const GET_AGAIN = 'Ou demandez à la personne de télécharger à nouveau le document depuis son compte, et de vous transmettre ce fichier-là sans l’ouvrir ni l’enregistrer autrement.';
const UNSIGNED = 'La signature du QR code n’a pas pu être vérifiée sur cet appareil : seul le code l’a été.';

const PAST = 'Les dates de ce document sont passées : demandez-en un plus récent.';
const THAT_DAY = 'Ces informations sont celles du jour de la délivrance : la situation a pu changer depuis.';
const SHEETS = 'Ce certificat a une page par personne, et une page peut être présentée seule : le papier peut nommer moins de personnes que cette liste, jamais plus.';
const ANY_TIME = 'Ou demandez le fichier PDF d’origine : il se vérifie à toute heure, plus bas sur cette page.';
/** What a reader may take for checked, although neither the QR code nor the register's answer tells it. */
const UNCHECKED = {
  RIGHTS_CERTIFICATE: 'numéro de sécurité sociale, adresse, médecin traitant, nature et dates d’une exonération ou d’une complémentaire',
  DAILY_ALLOWANCE_CERTIFICATE: 'numéro de sécurité sociale, adresse, jours, montants bruts, destinataire des paiements',
  MONTHLY_STATEMENT: 'numéro de sécurité sociale, adresse, détail et destinataire des paiements',
  PROVISIONAL_EUROPEAN_CERTIFICATE: 'numéro d’identification, noms d’usage, institution',
};

/** What to say of a certificate that is of no use any more. */
const ended = (facts) => (isPast(facts) ? [PAST] : []);

const isEuropean = ({ type }) => type === 'PROVISIONAL_EUROPEAN_CERTIFICATE';

/** Rights change; what was paid does not. */
const thatDay = (facts) => (facts.type === 'RIGHTS_CERTIFICATE' || isEuropean(facts) ? [THAT_DAY] : []);

/** How to compare these facts with the paper, and what of it cannot be compared. */
function comparing(facts) {
  const what = UNCHECKED[facts.type] ? ` (${UNCHECKED[facts.type]}…)` : '';
  return [COMPARE, ...(isEuropean(facts) && facts.beneficiaryInitials?.length ? [SHEETS] : []),
    `Le reste du papier${what} n’est pas vérifié ici ; seul le fichier d’origine le prouve.`];
}

/** Why the register could not be asked. */
const unasked = ({ isOffline, detail }) => (isOffline
  ? 'L’assurance maladie n’a pas pu être interrogée : pas de connexion.'
  : `L’assurance maladie n’a pas pu être interrogée. ${detail}`);

const OUTCOMES = {
  issued: ({ signed }) => ({
    kind: 'good',
    title: 'Document délivré : comparez-le avec le papier',
    pastTitle: 'Document délivré, mais ses dates sont passées',
    meaning: ['L’assurance maladie a bien délivré ce document : la signature du QR code est la sienne, et elle connaît ce code. Le papier que vous avez en main a pourtant pu être modifié ensuite.', ...thatDay(signed)],
    todo: [...ended(signed), ...comparing(signed), ...(signed.beneficiaryInitials?.length ? [INITIALS] : []), GIVE_FILE],
  }),
  codeKnown: ({ isUnsigned, known }) => ({
    kind: 'good',
    title: 'Code connu : comparez avec le papier',
    pastTitle: 'Code connu, mais les dates du document sont passées',
    meaning: [...(isUnsigned ? [UNSIGNED] : []), 'L’assurance maladie a bien délivré un document sous ce code. Le papier que vous avez en main a pourtant pu être modifié ensuite.', ...thatDay(known)],
    todo: [...ended(known), ...comparing(known), ...(isUnsigned ? [] : [SCAN_TOO]), GIVE_FILE],
  }),
  codeUnknown: ({ code, isUnsigned }) => ({
    kind: 'bad',
    title: 'Code inconnu',
    meaning: [...(isUnsigned ? [UNSIGNED] : []), `L’assurance maladie n’a délivré aucun document sous le code ${grouped(code)}. Un seul caractère mal lu ou mal tapé suffit à l’expliquer.`],
    todo: ['Comparez ce code avec celui du document, caractère par caractère, et corrigez-le plus bas.', 'Ou scannez le QR code du document.', `S’il reste inconnu, ne vous fiez pas à ce document. ${CALL}`, ANY_TIME],
  }),
  nothing: (outcome) => ({
    kind: 'unsure',
    title: 'Rien n’a pu être vérifié',
    meaning: [unasked(outcome.unasked), 'Cela ne dit rien du document, ni en bien ni en mal.'],
    todo: ['Réessayez plus tard.', ANY_TIME],
    mayRetry: true,
  }),
  signatureWrong: ({ known, code }) => ({
    kind: 'bad',
    title: 'Ce QR code n’est pas signé par l’assurance maladie',
    meaning: ['Ce que dit ce QR code a été modifié, ou mal lu : rien n’en est prouvé, et nous ne l’affichons pas.', ...(known ? [`L’assurance maladie a délivré un document sous le code ${grouped(code)}. Voici ce qu’elle en sait.`] : [])],
    todo: [SCAN_FLAT, TYPE_CODE, IF_AGAIN, ANY_TIME],
  }),
  otherCode: ({ code, signedCode }) => ({
    kind: 'bad',
    title: 'Ce QR code mélange deux documents',
    meaning: [`Il porte le code ${grouped(code)}, mais les informations signées sont celles d’un autre document, de code ${grouped(signedCode)}. Une partie au moins n’est pas à sa place, même si le reste ressemble au papier.`],
    todo: [SCAN_FLAT, TYPE_CODE, IF_AGAIN],
  }),
  otherFacts: () => ({
    kind: 'bad',
    title: 'Ce QR code et l’assurance maladie se contredisent',
    meaning: ['Les informations du QR code sont bien signées, mais l’assurance maladie en connaît d’autres sous ce code.'],
    todo: [`Ne vous fiez pas à ce document avant d’en savoir plus. ${CALL}`],
  }),
  unlisted: () => ({
    kind: 'unsure',
    title: 'Signature bonne, mais code inconnu',
    meaning: ['L’assurance maladie a bien signé ces informations, mais elle ne connaît pas ce code. Cette page ne peut pas dire pourquoi.'],
    todo: [`Ne vous fiez pas à ce document avant d’en savoir plus. ${CALL}`],
  }),
  signedOnly: (outcome) => ({
    kind: 'unsure',
    title: 'Signature bonne, code non vérifié',
    meaning: ['L’assurance maladie a bien signé ces informations : votre appareil l’a vérifié seul.', unasked(outcome.unasked), ...thatDay(outcome.signed)],
    todo: [...ended(outcome.signed), ...comparing(outcome.signed), 'Vérifiez aussi le code dès que possible.'],
    mayRetry: true,
  }),
  broken: ({ code }) => ({
    kind: 'unsure',
    title: 'QR code ou adresse incomplets',
    meaning: ['Ce qui a été lu est coupé ou abîmé. Cela arrive quand la lecture est interrompue, ou qu’un lien est recopié en partie, et ne dit rien du document.'],
    todo: [SCAN_FLAT, code ? 'Ou vérifiez le code qui a pu être lu : il est déjà écrit plus bas.' : TYPE_CODE],
  }),
  fileKnown: ({ known }) => ({
    kind: 'good',
    title: 'Fichier d’origine : rien n’y a été changé',
    pastTitle: 'Fichier d’origine, mais ses dates sont passées',
    meaning: ['Ce fichier est, à l’octet près, un document délivré par l’assurance maladie.', ...thatDay(known)],
    todo: [...ended(known), 'Lisez le document dans ce fichier, plutôt que sur un papier ou une capture d’écran.', 'Assurez-vous qu’il concerne bien la personne qui vous le présente.'],
  }),
  fileOther: ({ code }) => ({
    kind: 'unsure',
    title: 'Fichier d’origine, mais d’un autre document',
    meaning: [`Ce fichier est, à l’octet près, un document délivré par l’assurance maladie. Ce n’est pas celui du code ${grouped(code)} que vous avez vérifié juste avant.`],
    todo: ['Si le fichier et le papier devaient être le même document, demandez le bon fichier à la personne.', 'Sinon, lisez le document dans ce fichier.'],
  }),
  fileChanged: () => ({
    kind: 'unsure',
    title: 'Ce fichier n’est pas un fichier d’origine',
    meaning: ['Il n’est pas, à l’octet près, un fichier délivré par l’assurance maladie. Cela n’accuse personne : un simple « Enregistrer sous », une impression en PDF ou une signature ajoutée peut changer le fichier.'],
    todo: [BY_CODE, GET_AGAIN],
  }),
  fileNothing: (outcome) => ({ ...OUTCOMES.nothing(outcome), title: 'Le fichier n’a pas pu être vérifié', todo: ['Réessayez plus tard.'] }),
  fileNoPdf: () => ({
    kind: 'unsure',
    title: 'Ce fichier n’est pas un PDF',
    meaning: ['Les documents d’origine sont des fichiers PDF. Une photo, un scan ou une capture d’écran se vérifie par son code.'],
    todo: [BY_CODE],
  }),
  fileEmpty: () => ({
    kind: 'unsure',
    title: 'Ce fichier est vide',
    meaning: ['Le téléchargement ou la copie s’est sans doute interrompu.'],
    todo: ['Demandez à nouveau le fichier.', BY_CODE],
  }),
  fileHuge: () => ({
    kind: 'unsure',
    title: 'Ce fichier est trop grand pour être un document d’origine',
    meaning: ['Les documents de l’assurance maladie ne dépassent jamais 1 Mo, et cette page ne lit pas plus de 20 Mo. Celui-ci en réunit peut-être plusieurs, ou a été numérisé.'],
    todo: [BY_CODE, GET_AGAIN],
  }),
  fileUnreadable: () => ({
    kind: 'unsure',
    title: 'Ce fichier ne peut pas être lu',
    meaning: ['Votre navigateur n’a pas pu l’ouvrir : c’est peut-être un dossier, ou un fichier déplacé ou encore en cours de téléchargement.'],
    todo: ['Enregistrez le fichier sur votre appareil, puis choisissez-le à nouveau.'],
  }),
  fileUnhashed: () => ({
    kind: 'unsure',
    title: 'Votre navigateur ne peut pas vérifier un fichier ici',
    meaning: ['Il le peut seulement quand l’adresse de cette page commence par https, et s’il est assez récent.'],
    todo: [BY_CODE],
  }),
};

/**
 * The words of an outcome: its `title`, its `meaning` and what `todo`, sentences each; its `kind`, which is `good`, `bad` or
 * `unsure`; whether the same check `mayRetry`; and whether what would be good `isPast`, and of no use any more.
 */
export function words(outcome) {
  const { pastTitle, ...said } = OUTCOMES[outcome.name](outcome);
  return pastTitle && isPast(outcome.signed ?? outcome.known) ? { ...said, kind: 'unsure', title: pastTitle, isPast: true } : said;
}
