package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.ItemsRead;
import fr.compteassure.acceptance.KeptItems;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RoundTrips;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** However many documents a person has, a page of them costs a page, and one more document costs itself. */
class DocumentListTest {
    @AutoClose
    private static final Application application = Application.start();
    private static final int MANY = 120;

    private final AccountUser user = AccountUser.of(application);
    private final KeptItems kept = new KeptItems(user, "DOCUMENTS_TABLE");

    private static String id(int number) {
        return "%043d".formatted(number);
    }

    /** Issues one, and makes so many more of the hours before it, the last of them the oldest. */
    private String withHistory(int documents) {
        return withHistory(documents, (item, number) -> item.computeIfPresent("issuedAt", (_, at) -> AttributeValue
                .fromN(Long.toString(Long.parseLong(at.n()) - Duration.ofHours(number).toSeconds()))));
    }

    private String withHistory(int documents, BiConsumer<Map<String, AttributeValue>, Integer> change) {
        var issued = user.certificate().text("documentId");
        kept.multiply(item(issued), documents, (item, number) -> {
            item.put("documentId", AttributeValue.fromS(id(number)));
            change.accept(item, number);
        });
        return issued;
    }

    private Map<String, AttributeValue> item(String documentId) {
        return kept.all().stream().filter(item -> item.get("documentId").s().equals(documentId)).findFirst()
                .orElseThrow();
    }

    private Reply page(Object cursor, int limit) {
        return user.get("/documents?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
    }

    private static List<String> ids(Reply page) {
        return ((List<?>) page.json().get("items")).stream().map(one -> (String) ((Map<?, ?>) one).get("documentId"))
                .toList();
    }

    private List<String> allPages(int limit) {
        var ids = new ArrayList<String>();
        Object cursor = null;
        do {
            var page = page(cursor, limit);
            ids.addAll(ids(page));
            cursor = page.json().get("nextCursor");
        } while (cursor != null);
        return ids;
    }

    @Test
    void aPageReadsNoMoreThanItShowsAndOne() {
        withHistory(MANY);

        assertThat(ItemsRead.by("ListDocuments", () -> assertThat(ids(user.get("/documents"))).hasSize(20)))
                .isEqualTo(21);
        var all = new ArrayList<String>();
        assertThat(ItemsRead.by("ListDocuments", () -> all.addAll(allPages(50)))).isLessThan(MANY + 10);
        assertThat(all).hasSize(MANY + 1).doesNotHaveDuplicates();
        assertThat(all.subList(1, all.size())).isSorted();
        assertThat(RoundTrips.of("ListDocuments", () -> user.get("/documents"))).isOne();
    }

    @Test
    void oneMoreDocumentReadsNoneOfTheOthers() {
        withHistory(MANY);

        for (var beneficiaries : List.of(List.of(), List.of(), List.of("1"))) {
            assertThat(ItemsRead.by("IssueRightsCertificate", () -> assertThat(user.post(DocumentUser.RIGHTS,
                    map("beneficiaries", beneficiaries)).status()).isEqualTo(201))).isZero();
        }
    }

    @Test
    void documentsOfOneSecondAreListedOnceEach() {
        withHistory(30, (_, _) -> {});

        for (int limit : new int[]{1, 7, 100}) {
            assertThat(allPages(limit)).as("by " + limit).hasSize(31).doesNotHaveDuplicates();
        }
    }

    @Test
    void theOneJustIssuedIsListedAlthoughTheIndexIsBehind() {
        var first = withHistory(25);
        application.advance(Duration.ofMinutes(2));
        var second = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of())).text("documentId");
        // As the index would show it.
        kept.remove(Map.of("insuredId", item(second).get("insuredId"), "documentId", AttributeValue.fromS(second)));

        var page = page(null, 20);

        assertThat(ids(page)).hasSize(20).startsWith(second, first, id(1));
        assertThat(ids(page(page.json().get("nextCursor"), 20))).startsWith(id(19)).hasSize(7);
    }

    @Test
    void oneThatWasIssuedByAFormerVersionIsGivenAgainAndFoundAtOnceFromThenOn() {
        var issued = user.certificate();
        var copies = kept.all().stream().filter(item -> item.get("documentId").s().startsWith("~")).toList();
        assertThat(copies).hasSize(2);
        copies.forEach(copy -> kept.remove(Map.of("insuredId", copy.get("insuredId"), "documentId",
                copy.get("documentId"))));

        var again = user.certificate();

        assertThat(again.text("documentId")).isEqualTo(issued.text("documentId"));
        assertThat(ids(user.get("/documents"))).containsExactly(issued.text("documentId"));
        assertThat(RoundTrips.of("IssueRightsCertificate", user::certificate)).isEqualTo(2);
        var files = new HashSet<>(new DocumentUser(application, user.person(), user.token()).files());
        user.certificate();
        assertThat(new DocumentUser(application, user.person(), user.token()).files()).hasSameSizeAs(files);
    }

    @Test
    void aCursorThatTellsNoPlaceIsRefused() {
        withHistory(2);
        var cursor = (String) page(null, 1).json().get("nextCursor");
        var decoded = new String(Base64.getUrlDecoder().decode(cursor));

        for (var other : List.of(decoded.replace("Z#", "#"), decoded.replace("#", ""), "documents x#y")) {
            var reply = page(Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes()), 1);
            assertThat(reply.status()).as(other).isEqualTo(400);
        }
    }
}
