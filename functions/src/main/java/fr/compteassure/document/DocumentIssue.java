package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DownloadLink;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.DocumentRenderer;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.CrockfordBase32;
import fr.compteassure.value.InsuredId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The issue of a document. Its id is a hash of what it says: the same facts are the same document, issued once, however
 * many ask for it at the same time.
 */
final class DocumentIssue {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SEED_BYTES = 16;
    private static final int NUMBER_CHARACTERS = 8;

    private final Cloud cloud;
    private final InsuredStore registry;
    private final IdempotencyStore requests;
    private final DocumentStore documents;
    private final DocumentCopies copies;
    private final DocumentFiles files;
    private final FactsSigner signer;
    private final DocumentRenderer renderer = new DocumentRenderer();

    DocumentIssue(Cloud cloud) {
        this.cloud = cloud;
        registry = new InsuredStore(cloud);
        requests = new IdempotencyStore(cloud);
        documents = new DocumentStore(cloud);
        copies = new DocumentCopies(cloud);
        files = new DocumentFiles(cloud);
        signer = new FactsSigner(cloud);
        cloud.willHash();
        if (cloud.beforeSnapshot()) {
            renderer.render(Specimen.document());
        }
    }

    /**
     * A request for a document.
     *
     * @param wish what is asked for
     * @param transactions makes its transactions, in which nothing is written once its session was ended
     * @param key what marks it
     */
    record Asked(DocumentWish wish, Supplier<Transaction> transactions, Optional<IdempotencyKey> key) {}

    /**
     * The document is issued, now or before.
     *
     * @param document the document
     * @param link what downloads it
     */
    record Issued(IssuedDocument document, DownloadLink link) {}

    /**
     * What the issue of a document begins with.
     *
     * @param person whom it is about
     * @param standing the document that was issued last for the same wish
     * @param earlier the id of the document that an earlier request of the same key was answered by
     */
    record PersonFile(InsuredPerson person, Optional<IssuedDocument> standing, Optional<String> earlier) {
        @Override
        public String toString() {
            return "PersonFile[hidden]";
        }
    }

    /** Reads it; nothing is written. */
    PersonFile read(InsuredId insured, DocumentWish wish, Optional<IdempotencyKey> key) {
        var person = registry.lookup(insured);
        var standing = copies.issuedFor(wish, insured);
        var earlier = requests.earlier(key);
        var read = cloud.read(person, standing, earlier);
        return new PersonFile(read.of(person).orElseThrow(), read.of(standing), read.of(earlier));
    }

    /** What an earlier request of the same key was answered. */
    Optional<Issued> issuedBefore(PersonFile file) {
        return file.earlier().map(id -> file.standing().filter(document -> document.id().equals(id))
                .map(this::issued).orElseGet(() -> issued(file.person().id(), id)));
    }

    /** Issues what is drafted, unless the person has it already. */
    Issued issue(Draft draft, PersonFile file, Asked asked) {
        return issue(draft, List.of(), file, asked).orElseThrow();
    }

    /**
     * Issues what is drafted, unless the person has it already.
     *
     * @param conditions the writes that hold the document to what it was drafted from
     * @return empty when they do not hold any more: it is then to be drafted anew
     */
    Optional<Issued> issue(Draft draft, List<Write<?>> conditions, PersonFile file, Asked asked) {
        var id = id(draft);
        return file.standing().filter(document -> document.id().equals(id))
                .map(document -> Optional.of(again(document, true, asked)))
                .orElseGet(() -> make(draft, id, conditions, asked));
    }

    /** Makes what is drafted and keeps its file; it is issued by writes that go with those of something else. */
    PreparedDocument prepare(Draft draft) {
        var document = made(draft, id(draft));
        return new PreparedDocument(document, List.of(documents.adding(document),
                copies.notingLast(document), documents.tellingIssue(document)));
    }

    private String id(Draft draft) {
        return cloud.keyedHash().text("document",
                draft.person().id() + "\n" + draft.type() + "\n" + draft.facts());
    }

    private Issued again(IssuedDocument document, boolean found, Asked asked) {
        return documents.note(document, found, asked).map(earlier -> issued(document.insured(), earlier))
                .orElseGet(() -> issued(document));
    }

    private Optional<Issued> make(Draft draft, String id, List<Write<?>> conditions, Asked asked) {
        var document = made(draft, id);
        return switch (documents.add(document, conditions, asked)) {
            case DocumentStore.Made _ -> Optional.of(issued(document));
            // The same facts were issued before, for another wish or before others: only the write knows.
            case DocumentStore.Standing(var standing) -> Optional.of(again(standing, false, asked));
            case DocumentStore.MadeBefore(var earlier) -> Optional.of(issued(document.insured(), earlier));
            case DocumentStore.Outdated _ -> Optional.empty();
        };
    }

    private IssuedDocument made(Draft draft, String id) {
        var seed = BASE64.encodeToString(cloud.randomBytes(SEED_BYTES));
        var code = VerificationCode.of(hash("verification-code", id, seed));
        var number = number(draft, hash("document-number", id, seed));
        var file = renderer.render(draft.writing().apply(reference(draft, number, code)));
        var document = new IssuedDocument(draft.person().id(), id, draft.type(), code.value(),
                cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS), draft.initials(),
                HexFormat.of().formatHex(Sha256.of(file)),
                draft.type().fileName(draft.attestation().period(), number), draft.attestation().period(),
                AttestedFacts.of(draft.attestation()));
        // The file comes first: a document that is in the table can be downloaded. StrayFiles sees to a file whose document
        // is not written, because this run ended, or because another one was quicker.
        files.put(document, file);
        return document;
    }

    private Issued issued(InsuredId insured, String id) {
        var document = documents.lookup(insured, id);
        return issued(cloud.read(document).of(document).orElseThrow());
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
                + CrockfordBase32.characters(hash, NUMBER_CHARACTERS);
    }

    /** The fragment of an address is not sent to its server: the page checks what it says where the reader is. */
    private DocumentReference reference(Draft draft, String number, VerificationCode code) {
        var facts = SignedFacts.text(draft, number, code).getBytes(UTF_8);
        var page = cloud.config().webAddress() + "/verification";
        var link = page + "#" + code.characters();
        return new DocumentReference(number, code.value(), page, link, draft.issuedOn(),
                link + "." + Base32.of(facts) + "." + Base32.of(signer.sign(facts)));
    }
}
