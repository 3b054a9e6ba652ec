package fr.compteassure.browser;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.browser.Pages.assertTold;
import static fr.compteassure.browser.Pages.press;
import static fr.compteassure.browser.Pages.shown;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of appointments, with an account and without. */
class AppointmentsPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.start();

    private final LocalDate day = application.cloud().today().plusDays(7);

    private static Visit at(String path) {
        return chromium.visit(application.runner().uri(), 320).open(path);
    }

    private void publish(String place) {
        assertThat(AdvisorUser.of(application).send("POST", "/advisor/slots",
                map("channel", "COUNTER", "place", place, "from", day.toString(), "to", day.toString(), "weekdays",
                        List.of(1, 2, 3, 4, 5, 6, 7), "startsAt", "09:00", "endsAt", "10:00", "minutes", 60))
                .status()).isEqualTo(201);
    }

    @Test
    void oneIsBookedAndCancelled() {
        var user = AccountUser.of(application);
        publish("Accueil de Rennes");
        try (var visit = at("/appointments")) {
            Pages.logIn(visit, user.person(), "appointments");
            press(visit, "#search button");
            assertTold(visit, "result", "Choisissez un créneau.");
            visit.assertAccessible("what is free");

            press(visit, "#slots button >> nth=0");
            assertTold(visit, "result", "Votre rendez-vous est pris");
            assertThat(visit.text("#list")).contains("9 h 00 – 10 h 00");
            visit.assertAccessible("booked");

            press(visit, "#list button");
            assertTold(visit, "result", "Votre rendez-vous est annulé.");
            assertThat(visit.text("#list")).contains("(annulé)");
        }
    }

    @Test
    void thatNoneIsFreeIsSaid() {
        var user = AccountUser.of(application);
        try (var visit = at("/appointments")) {
            Pages.logIn(visit, user.person(), "appointments");
            visit.tabTo(visit.page().locator("#channel")).press("End");
            press(visit, "#search button");

            assertTold(visit, "result", "Aucun créneau n’est libre dans les 31 jours.");
        }
    }

    @Test
    void whoHasNoAccountCancelsByTheLinkOfAnEmail() {
        publish("Accueil de Fougères");
        var email = Person.next().email();
        var slot = ((List<?>) application.api().get("/cpams/351/slots?limit=100&from=" + day + "&to=" + day).json()
                .get("items")).stream().map(item -> (Map<?, ?>) item)
                .filter(item -> "Accueil de Fougères".equals(item.get("place"))).findFirst().orElseThrow();
        assertThat(application.api().post("/assistance-appointments", map("slotId", slot.get("slotId"), "familyName",
                "Ferreira", "givenName", "Inês", "email", email, "subject", "OPEN_ACCOUNT")).status()).isEqualTo(201);
        application.settle();
        var text = application.runner().mails().sent(email).getFirst().text();
        var link = text.substring(text.indexOf("/appointments#token=")).split("\\s")[0];
        try (var visit = at(link)) {
            assertThat(visit.page().locator("#log-in").isVisible()).isFalse();
            visit.assertAccessible("a link");
            press(visit, "#ask button");
            assertTold(visit, "result", "Votre rendez-vous est annulé.");
            assertThat(visit.page().url()).endsWith("/appointments");

            visit.page().reload();
            assertTold(visit, "result", "Votre rendez-vous est annulé.");
            visit.open("/").open("/appointments");
            shown(visit, "#log-in");
        }
    }
}
