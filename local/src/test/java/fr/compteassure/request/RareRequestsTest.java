package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.ItemsRead;
import fr.compteassure.acceptance.KeptItems;
import fr.compteassure.acceptance.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whoever looks for what is rare among many requests reads a bound for each page, and finds it in the end. */
class RareRequestsTest {
    @AutoClose
    private static final Application application = Application.start();
    private static final int MANY = 450;
    private static final int BOUND = 200;
    private static final int TIME = 12;

    private static List<String> ids(Reply list) {
        return ((List<?>) list.json().get("items")).stream().map(item -> (String) ((Map<?, ?>) item).get("requestId"))
                .toList();
    }

    /** All pages of a list, of each of which no more is read than the bound. */
    private static List<String> pages(String function, Function<String, Reply> list) {
        var all = new ArrayList<String>();
        var cursor = new String[]{""};
        do {
            assertThat(ItemsRead.by(function, () -> {
                var page = list.apply(cursor[0]);
                assertThat(page.status()).isEqualTo(200);
                all.addAll(ids(page));
                cursor[0] = (String) page.json().get("nextCursor");
            })).isLessThanOrEqualTo(BOUND);
            cursor[0] = cursor[0] == null ? "" : "&cursor=" + cursor[0];
        } while (!cursor[0].isEmpty());
        return all;
    }

    @Test
    void aRareTypeIsFoundWithoutReadingAllForOnePage() {
        var person = user(application, map("vitaleCard", null));
        var advisor = AdvisorUser.of(application);
        var order = submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
        var rare = submit(person, "usage-name-changes", map("usageName", "Martin", "basis", "MARRIAGE"))
                .text("requestId");
        var kept = new KeptItems(person, "REQUESTS_TABLE");
        var one = kept.all().stream().filter(item -> item.get("requestId").s().equals(order)).findFirst().orElseThrow();
        kept.multiply(one, MANY, (item, number) -> item.put("requestId", AttributeValue.fromS(
                "%012x".formatted(Long.parseLong(order.substring(0, TIME), 16) - number) + order.substring(TIME))));
        // Half of them after it.
        kept.multiply(one, MANY, (item, number) -> item.put("requestId", AttributeValue.fromS(
                "%012x".formatted(Long.parseLong(rare.substring(0, TIME), 16) + number) + order.substring(TIME))));

        assertThat(pages("ListRequests", cursor -> person.get("/requests?type=USAGE_NAME_CHANGE" + cursor)))
                .containsExactly(rare);
        assertThat(pages("ListCaseload", cursor -> advisor.send("GET",
                "/advisor/requests?status=SUBMITTED&type=USAGE_NAME_CHANGE" + cursor, null))).containsExactly(rare);
        assertThat(ItemsRead.by("ListRequests", () -> assertThat(ids(person.get("/requests"))).hasSize(20)))
                .isEqualTo(21);
        assertThat(ItemsRead.by("ViewAccount", () -> person.get("/account"))).isLessThanOrEqualTo(3);
        assertThat(pages("ListRequests", cursor -> person.get("/requests?limit=100" + cursor))).hasSize(2 * MANY + 2)
                .doesNotHaveDuplicates();
    }
}
