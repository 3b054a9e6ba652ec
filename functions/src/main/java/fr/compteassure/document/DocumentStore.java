package fr.compteassure.document;

import static java.util.stream.Collectors.partitioningBy;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.api.ListPlace;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.document.DocumentIssue.Asked;
import fr.compteassure.value.InsuredId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The documents issued. One that stands is never changed. The account's activity list tells what is done with them. */
final class DocumentStore {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int RANDOM_BYTES = 32;

    private final Cloud cloud;
    private final Table<IssuedDocument> documents;
    private final DocumentCopies copies;
    private final Table<AuthenticDocument> checks;
    private final Table<RetainedDocument> retained;
    private final ActivityStore activities;
    private final DailyLimit issued;

    DocumentStore(Cloud cloud) {
        this.cloud = cloud;
        documents = cloud.table("DOCUMENTS_TABLE", () -> IssuedDocument.SCHEMA);
        copies = new DocumentCopies(cloud);
        checks = cloud.table("DOCUMENTS_TABLE", () -> AuthenticDocument.SCHEMA);
        retained = cloud.table("DOCUMENTS_TABLE", () -> RetainedDocument.SCHEMA);
        activities = new ActivityStore(cloud);
        issued = new DailyLimit(cloud, Limit.DOCUMENT);
    }

    /** What became of a write. */
    sealed interface Outcome {}

    /** It is made. */
    record Made() implements Outcome {}

    /**
     * The same facts were issued meanwhile.
     *
     * @param document what was issued then
     */
    record Standing(IssuedDocument document) implements Outcome {}

    /** A condition of the document does not hold any more. */
    record Outdated() implements Outcome {}

    /**
     * An earlier request of the same key was answered.
     *
     * @param documentId by which document
     */
    record MadeBefore(String documentId) implements Outcome {}

    /**
     * Up to so many documents of a person, the newest first, a little behind the last issue.
     *
     * @param after the place of the one that they follow; empty for the first
     */
    List<IssuedDocument> newest(InsuredId insured, Optional<ListPlace> after, int limit) {
        return documents.newestOf("byPerson", Expression.of("insuredId = :insured", ":insured", insured.value()),
                after.map(place -> Map.<String, Object>of("insuredId", insured.value(), "documentId", place.id(),
                        "issuedAt", place.at())).orElse(Map.of()),
                limit);
    }

    /** All documents of a person, as they are told to the person. */
    List<Map<String, Object>> export(InsuredId insured) {
        return documents.export().partition(insured.value(), DocumentStore::isDocument);
    }

    /** Copies lie beside documents. */
    private static boolean isDocument(IssuedDocument one) {
        return one.type() != null;
    }

    /** The document of this person and id. */
    Optional<IssuedDocument> get(InsuredId insured, String id) {
        return documents.get(insured.value(), id);
    }

    /** What reads the document of this person and id beside other things. */
    Lookup<IssuedDocument> lookup(InsuredId insured, String id) {
        return documents.lookup(insured.value(), id);
    }

    /**
     * Erases the documents of a person but for what a check needs, which is kept where nothing leads to the person.
     *
     * @param first what is to be done of each before
     */
    void erase(Erasure erasure, Consumer<IssuedDocument> first) {
        var all = documents.query(erasure.insured().value()).collect(partitioningBy(DocumentStore::isDocument));
        all.get(true).forEach(first);
        erasure.allPairs(Stream.concat(
                all.get(false).stream().map(copy -> List.of(copies.removing(copy.insured(), copy.id()))),
                all.get(true).stream().map(this::retaining)));
    }

    private List<Write<?>> retaining(IssuedDocument document) {
        return List.of(
                documents.delete(Expression.of("attribute_exists(documentId)"), document.insured().value(),
                        document.id()),
                retained.put(new RetainedDocument(random(), random(), document.verificationCode(), document.facts())));
    }

    private String random() {
        return BASE64.encodeToString(cloud.randomBytes(RANDOM_BYTES));
    }

    /** The document that bears this code. */
    Optional<AuthenticDocument> byCode(VerificationCode code) {
        return checks.index("byCode", Expression.of("verificationCode = :code", ":code", code.value())).findFirst();
    }

    /** The document whose file has this hash. */
    Optional<AuthenticDocument> bySha256(String sha256) {
        return checks.index("bySha256", Expression.of("sha256 = :sha256", ":sha256", sha256)).findFirst();
    }

    /** The write that adds a document, refused when one of its id stands. */
    Write<IssuedDocument> adding(IssuedDocument document) {
        return documents.put(document, Expression.of("attribute_not_exists(documentId)"));
    }

    /** The write that tells that a document is issued. */
    Write<?> tellingIssue(IssuedDocument document) {
        return activities.writing(document.insured(), new Activity.DocumentIssued(document.title()))
                .measuring(Metric.DOCUMENTS_ISSUED.one(document.type().name()));
    }

    /** The write that tells that a link to a document is handed out. */
    Write<?> tellingDownload(IssuedDocument document) {
        return activities.writing(document.insured(), new Activity.DocumentDownloaded(document.title()));
    }

    /**
     * Adds a document, unless one of its id stands or one of the conditions does not hold.
     *
     * @throws fr.compteassure.api.Problem {@code too-many-attempts} when too many were issued to the person today
     */
    Outcome add(IssuedDocument document, List<Write<?>> conditions, Asked asked) {
        var added = adding(document);
        var transaction = asked.transactions().get().with(added).with(copies.notingLast(document))
                .with(copies.notingFor(asked.wish(), document)).with(tellingIssue(document))
                .once(asked.key(), document.id())
                .with(issued.counting(document.insured().value(), document.id()));
        conditions.forEach(transaction::with);
        return switch (transaction.commit()) {
            case Transaction.Done _ -> new Made();
            case Transaction.Repeated(var id) -> new MadeBefore(id);
            case Transaction.Refused refused ->
                refused.item(added).<Outcome>map(Standing::new).orElseGet(Outdated::new);
        };
    }

    /**
     * Changes nothing of the document, but notes that the request was answered by it and a link to it handed out; tells by
     * which document it was answered before, and notes nothing then.
     *
     * @param found whether it was found by the wish, and will be again
     */
    Optional<String> note(IssuedDocument document, boolean found, Asked asked) {
        var transaction = downloading(document, asked.transactions().get()).once(asked.key(), document.id());
        if (!found) {
            transaction.with(copies.notingFor(asked.wish(), document));
        }
        return transaction.commit() instanceof Transaction.Repeated(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    /**
     * Notes that a link to the document was handed out.
     *
     * @param transaction one of the request's, in which nothing is written once its session was ended
     */
    void noteDownload(IssuedDocument document, Transaction transaction) {
        downloading(document, transaction).commit();
    }

    private Transaction downloading(IssuedDocument document, Transaction transaction) {
        return transaction.with(tellingDownload(document));
    }
}
