package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.appointment.Slots;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is told of appointments to whoever has no e-mail address, or one that takes none, and by SMS to whoever has one. */
class AppointmentWithoutEmailTest {
    @AutoClose
    private final Application application = Application.start();

    /** What SMS say, the last first. */
    private List<String> texts() {
        application.settle();
        return items(application.api().send("GET", "/_local/sms?to=%2B33639981234", null).json().get("items"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> items(Object list) {
        return ((List<Map<String, Object>>) list).stream().map(item -> (String) item.get("text")).toList();
    }

    private AccountUser withoutEmail(Map<String, Object> contact) {
        var assisted = Assisted.of(application);
        Assisted.expecting(201, assisted.open(contact));
        return assisted.activatedByLetter();
    }

    private static void move(AccountUser user) {
        Assisted.expecting(201, user.post("/requests/moves", map("address", map("lines",
                List.of("3 quai de la Fosse"), "postalCode", "44000", "city", "Nantes"), "movedOn",
                user.cloud().today().toString(), "people", List.of("INSURED"))));
    }

    @Test
    void aMobileIsToldOfTheBookingAndOfTheCancellation() {
        var user = withoutEmail(map("mobilePhone", "06 39 98 12 34"));

        var booked = Slots.booked(user);

        assertThat(texts()).singleElement().asString().startsWith("Assurance maladie : rendez-vous le ")
                .contains(", à l'accueil.");
        user.send("DELETE", "/appointments/" + booked.text("appointmentId"), null);
        assertThat(texts()).hasSize(2).first().asString().endsWith(" est annulé. Une question ? 36 46.");
    }

    @Test
    void aMobileIsToldTooOfWhoseAddressTakesNoEmail() {
        var user = new MailNews(application).member("bounce");
        user.code();
        application.settle();
        user.mails();

        Slots.booked(user);

        assertThat(texts()).singleElement().asString().startsWith("Assurance maladie : rendez-vous le ");
    }

    @Test
    void aMobileIsToldThatAnAppointmentIsDroppedForAMove() {
        var user = withoutEmail(map("mobilePhone", "06 39 98 12 34"));
        Slots.booked(user);

        move(user);

        assertThat(texts()).hasSize(2).first().asString().contains(" est annulé.");
    }

    @Test
    void withNeitherItIsBookedAllTheSame() {
        assertThat(Slots.booked(withoutEmail(map())).status()).isEqualTo(201);
        assertThat(texts()).isEmpty();
    }

    @Test
    void whoHasAnAddressGetsSmsOfWhatWasDroppedAloneAndOnlyIfWanted() {
        var wants = AccountUser.of(application);
        wants.send("PATCH", "/account/contact",
                "{\"preferences\": {\"email\": true, \"sms\": true, \"phone\": false}}");
        Slots.booked(wants);
        assertThat(texts()).isEmpty();
        move(wants);
        assertThat(texts()).singleElement().asString().contains(" est annulé.");
        assertThat(wants.subjects()).anyMatch(subject -> subject.contains("changez de caisse"));

        var other = AccountUser.of(application);
        Slots.booked(other);
        move(other);

        assertThat(texts()).hasSize(1);
    }
}
