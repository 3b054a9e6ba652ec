package fr.compteassure.appointment;

import static fr.compteassure.appointment.Slots.items;
import static fr.compteassure.appointment.Slots.publish;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SlotListTest {
    @AutoClose
    private static final Application application = Application.start();

    private final LocalDate soon = application.cloud().today().plusDays(20);

    @Test
    void freeSlotsAreListedEarliestFirstPageByPageWithTheFundsOffset() {
        var fund = AdvisorUser.of(application, "974", "Marie Payet");
        var later = soon.plusDays(25);
        var first = Slots.counter(later, "09:00", "10:00", 20);
        var second = Slots.video(later, "09:10", "10:10", 30);
        publish(fund, first);
        publish(fund, second);
        publish(fund, Slots.phone(later, "08:00", "08:30", 30));
        var path = "/cpams/974/slots?from=" + later + "&to=" + later;

        var all = items(application.api().get(path));

        assertThat(all).extracting(slot -> ((String) slot.get("startsAt")).substring(11)).containsExactly(
                "08:00:00+04:00", "09:00:00+04:00", "09:10:00+04:00", "09:20:00+04:00", "09:40:00+04:00",
                "09:40:00+04:00");
        assertThat(pages(path + "&limit=2")).isEqualTo(all);
        assertThat(items(application.api().get(path + "&channel=COUNTER"))).hasSize(3)
                .allMatch(slot -> slot.get("place").equals(first.get("place")));
        assertThat(items(application.api().get("/cpams/974/slots"))).isEmpty();
    }

    private static List<Map<String, Object>> pages(String path) {
        return Stream.iterate(application.api().get(path), page -> page != null,
                page -> page.json().get("nextCursor") instanceof String cursor
                        ? application.api().get(path + "&cursor=" + cursor)
                        : null)
                .flatMap(page -> items(page).stream()).toList();
    }

    @Test
    void whatIsAskedWronglyIsToldAndAnUnknownFundIsNotFound() {
        assertThat(application.api().get("/cpams/351/slots?from=2026-12-01&to=2027-01-01&channel=LETTER&x=1")
                .wrongFields()).containsExactlyInAnyOrder("to", "channel", "x");
        assertThat(application.api().get("/cpams/351/slots?from=2026-12-02&to=2026-12-01").wrongFields())
                .containsExactly("to");
        assertThat(application.api().get("/cpams/351/slots?from=demain&to=2026-12-01").wrongFields())
                .containsExactly("from");
        for (var code : List.of("999", "abc", "1")) {
            assertThat(application.api().get("/cpams/" + code + "/slots").problem()).isEqualTo("not-found");
        }
        // Merged into 571.
        assertThat(application.api().get("/cpams/572/slots").status()).isEqualTo(200);
    }
}
