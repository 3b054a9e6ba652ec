package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.DocumentRenderer;
import fr.compteassure.value.InsuredId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The issue of a document. Its id is a hash of what it says: the same facts are the same document, issued once, however
 * many ask for it at the same time.
 */
final class DocumentIssue {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SEED_BYTES = 16;
    private static final int NUMBER_CHARACTERS = 8;

    private final Cloud cloud;
    private final DocumentStore documents;
    private final DocumentFiles files;
    private final FactsSigner signer;
    private final DocumentRenderer renderer = new DocumentRenderer();

    DocumentIssue(Cloud cloud) {
        this.cloud = cloud;
        documents = new DocumentStore(cloud);
        files = new DocumentFiles(cloud);
        signer = new FactsSigner(cloud);
        if (cloud.beforeSnapshot()) {
            renderer.render(Specimen.document());
        }
    }

    /** What became of a request. */
    sealed interface Outcome {}

    /**
     * The document is issued, now or before.
     *
     * @param document the document
     * @param link what downloads it
     */
    record Issued(IssuedDocument document, DocumentLink link) implements Outcome {}

    /** There is no payment to make the document of. */
    record NothingToCertify() implements Outcome {}

    /** The idempotency key was used with another body. */
    record KeyReused() implements Outcome {}

    /** The documents that a person has, for {@link #issue}; to be read beside what the new one is about. */
    List<IssuedDocument> documentsOf(InsuredId insured) {
        return documents.of(insured);
    }

    /** @param known the documents that the person has */
    Outcome issue(Draft draft, List<IssuedDocument> known, Optional<IdempotencyKey> once) {
        var id = cloud.keyedHash().text("document",
                draft.person().id() + "\n" + draft.type() + "\n" + draft.facts());
        return known.stream().filter(document -> document.id().equals(id)).findFirst()
                .map(document -> again(document, once)).orElseGet(() -> make(draft, id, once));
    }

    private Outcome again(IssuedDocument document, Optional<IdempotencyKey> once) {
        return once.map(key -> outcome(documents.remember(document, key), document, once))
                .orElseGet(() -> issued(document));
    }

    private Outcome make(Draft draft, String id, Optional<IdempotencyKey> once) {
        var seed = BASE64.encodeToString(cloud.randomBytes(SEED_BYTES));
        var code = VerificationCode.of(hash("verification-code", id, seed));
        var number = number(draft, hash("document-number", id, seed));
        var file = renderer.render(draft.writing().apply(reference(draft, number, code)));
        var document = new IssuedDocument(draft.person().id(), id, draft.type(), code.value(),
                cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS), draft.initials(), sha256(file),
                draft.fileName());
        // The file comes first: a document that is in the table can be downloaded.
        files.put(document, file);
        var added = documents.add(document, once);
        if (!(added instanceof DocumentStore.Made)) {
            files.discard(document);
        }
        return outcome(added, document, once);
    }

    private Outcome outcome(DocumentStore.Outcome outcome, IssuedDocument document, Optional<IdempotencyKey> once) {
        return switch (outcome) {
            case DocumentStore.Made _ -> issued(document);
            case DocumentStore.Standing(var standing) -> again(standing, once);
            case DocumentStore.MadeBefore(var id) -> issued(documents.of(document.insured()).stream()
                    .filter(earlier -> earlier.id().equals(id)).findFirst().orElseThrow());
            case DocumentStore.KeyReused _ -> new KeyReused();
        };
    }

    private Issued issued(IssuedDocument document) {
        return new Issued(document, files.link(document));
    }

    /** Nobody can guess it from another one. */
    private byte[] hash(String purpose, String id, String seed) {
        return cloud.keyedHash().bytes(purpose, (id + "\n" + seed).getBytes(UTF_8));
    }

    private static String number(Draft draft, byte[] hash) {
        return draft.issuedOn().getYear() + "-" + RegistryFacts.cpam(draft.person()).code() + "-"
                + VerificationCode.characters(hash, NUMBER_CHARACTERS);
    }

    /** The fragment of an address is not sent to its server: the check learns the code, the facts stay with the reader. */
    private DocumentReference reference(Draft draft, String number, VerificationCode code) {
        var facts = draft.signedFacts(number, code).getBytes(UTF_8);
        var address = cloud.config().webAddress() + "/api/verifications/";
        return new DocumentReference(number, code.value(), address, draft.issuedOn(), address + code.value() + "#"
                + BASE64.encodeToString(facts) + "." + BASE64.encodeToString(signer.sign(facts)));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
