package fr.compteassure.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.ItemsRead;
import fr.compteassure.acceptance.KeptItems;
import fr.compteassure.acceptance.RoundTrips;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** However many threads a person has, a page of them costs a page. */
class ThreadListTest {
    @AutoClose
    private static final Application application = Application.start();
    private static final int MANY = 120;
    private static final int TIME = 12;

    private final AccountUser user = AccountUser.of(application);
    private final KeptItems kept = new KeptItems(user, "MESSAGES_TABLE");

    /** Begins one, and makes so many more of the hours before it, of which the last one was begun first. */
    private String withHistory(int threads) {
        var begun = Correspondence.thread(user, "Bonjour.");
        kept.multiply(item(begun), threads, (item, number) -> {
            var millis = Long.parseLong(begun.substring(0, TIME), 16) - Duration.ofHours(number).toMillis();
            item.put("itemId", AttributeValue.fromS("%012x".formatted(millis) + begun.substring(TIME)));
            item.put("lastMessageAt", AttributeValue.fromN(Long.toString(millis / 1_000)));
        });
        return begun;
    }

    private Map<String, AttributeValue> item(String threadId) {
        return kept.all().stream().filter(item -> item.get("itemId").s().equals(threadId)).findFirst().orElseThrow();
    }

    @Test
    void aPageReadsNoMoreThanItShowsAndThree() {
        var begun = withHistory(MANY);

        assertThat(ItemsRead.by("ListThreads", () -> assertThat(Correspondence.ids(user.get("/messages")))
                .hasSize(20).startsWith(begun))).isLessThanOrEqualTo(22);
        var all = new ArrayList<String>();
        var read = ItemsRead.by("ListThreads", () -> {
            Object cursor = null;
            do {
                var page = user.get("/messages?limit=50" + (cursor == null ? "" : "&cursor=" + cursor));
                all.addAll(Correspondence.ids(page));
                cursor = page.json().get("nextCursor");
            } while (cursor != null);
        });
        assertThat(read).isLessThan(MANY + 10);
        assertThat(all).hasSize(MANY + 1).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(RoundTrips.of("ListThreads", () -> user.get("/messages"))).isOne();
    }

    @Test
    void anOldThreadIsListedFirstOnceSomethingIsWrittenInIt() {
        var old = Correspondence.thread(user, "Bonjour.");
        application.advance(Duration.ofMinutes(2));
        var young = Correspondence.thread(user, "Encore moi.");
        application.advance(Duration.ofMinutes(2));
        Correspondence.reply(user, old, "Et puis ceci.");

        assertThat(Correspondence.ids(user.get("/messages"))).containsExactly(old, young);
    }
}
