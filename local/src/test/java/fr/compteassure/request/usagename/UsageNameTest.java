package fr.compteassure.request.usagename;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageNameTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static AccountUser called(String usageName) {
        return user(application, map("usageName", usageName));
    }

    private static Reply ask(AccountUser person, String name, String basis) {
        return submit(person, "usage-name-changes", map("usageName", name, "basis", basis));
    }

    private static List<String> required(Reply reply) {
        return ((List<?>) reply.json().get("pieces")).stream().map(piece -> (Map<?, ?>) piece)
                .filter(piece -> piece.get("required").equals(true)).map(piece -> (String) piece.get("piece")).toList();
    }

    @ParameterizedTest
    @CsvSource({"MARRIAGE, MARRIAGE_CERTIFICATE", "DIVORCE, DIVORCE_JUDGMENT", "WIDOWHOOD, DEATH_CERTIFICATE",
            "PARENT_NAME, IDENTITY_DOCUMENT"})
    void whatGivesTheRightToANameIsProved(String basis, String piece) {
        var request = ask(called(null), "Martin", basis);

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(required(request)).containsExactly(piece);
    }

    @Test
    void nothingChangesBeforeTheFundAccepts() {
        var person = called("Martin");

        var request = ask(person, "Lefèvre-Martin", "MARRIAGE");

        assertThat(person.get("/account").json()).containsEntry("usageName", "Martin");
        assertThat(see(person, request.text("requestId")).json()).containsEntry("form",
                Map.of("usageName", "Lefèvre-Martin", "basis", "MARRIAGE"));
    }

    @Test
    void anAcceptedNameStaysWhenTheFundsFileIsReadAgain() {
        var person = called(null);

        accept(ask(person, "Martin", "MARRIAGE"));

        assertThat(person.get("/account").json()).containsEntry("usageName", "Martin").containsEntry("familyName",
                "Lefèvre");
        assertThat(initialsOnACertificate(person)).isEqualTo("J. M.");
        application.imports(person.person().line());
        assertThat(person.get("/account").json()).containsEntry("usageName", "Martin");
    }

    @Test
    void whoDivorcesGoesBackToTheNameOfBirth() {
        var person = called("Martin");

        accept(ask(person, "LEFEVRE", "DIVORCE"));

        assertThat(person.get("/account").json()).doesNotContainKey("usageName").containsEntry("familyName", "Lefèvre");
        assertThat(initialsOnACertificate(person)).isEqualTo("J. L.");
    }

    private static void accept(Reply request) {
        assertThat(AdvisorUser.of(application).accept(request.text("requestId")).text("status")).isEqualTo("ACCEPTED");
    }

    private static String initialsOnACertificate(AccountUser person) {
        var code = person.certificate().text("verificationCode");
        return application.api().get("/verifications/" + code).text("holderInitials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Martin", "Lefèvre-Martin", "Martin Lefèvre", "de La Tour", "D’Arc–Le Gœff",
            "D'Arc--Durand",
            "Ñíguez Ångström", "O’Neill de la Tour du Pin Chambly de La Charce et de Montmorency-Laval"})
    void aNameIsKeptAsTyped(String name) {
        var person = called(null);

        var request = ask(person, " " + name + " ", "MARRIAGE");

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(see(person, request.text("requestId")).json().get("form"))
                .isEqualTo(Map.of("usageName", name, "basis", "MARRIAGE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Martin2", "M@rtin", "-", "’", "Martin/Durand", "Мартин"})
    void whatIsNoNameIsRefused(String name) {
        assertThat(outcome(ask(called(null), name, "MARRIAGE"))).isEqualTo("wrong [usageName]");
    }

    @ParameterizedTest
    @CsvSource({"80, SUBMITTED", "81, wrong [usageName]"})
    void aNameHasEightyCharactersAtTheMost(int length, String outcome) {
        assertThat(outcome(ask(called(null), "é".repeat(length), "MARRIAGE"))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"Martin, Martin, wrong [usageName]", "MARTIN, Martin, wrong [usageName]",
            "DUPRE, Dupré, SUBMITTED", "Lefèvre Martin, Lefèvre-Martin, SUBMITTED", "Martin, Lefèvre, SUBMITTED",
            ", Lefèvre, wrong [usageName]", ", LEFEVRE, wrong [usageName]", "Lefèvre, Lefèvre, wrong [usageName]"})
    void aNameInUseIsNotAskedForAgain(String before, String asked, String outcome) {
        assertThat(outcome(ask(called(before), asked, "DIVORCE"))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"Martin, Lefèvre, DIVORCE, birth-name", "Martin, LEFEVRE, WIDOWHOOD, birth-name",
            "Martin, Martin-Lefèvre, DIVORCE, leave-needed", "Martin, Durand, MARRIAGE, "})
    void whoeverAsksIsToldWhatItMeans(String before, String asked, String basis, String warning) {
        assertThat(warnings(ask(called(before), asked, basis)))
                .containsExactlyElementsOf(warning == null ? List.of("card-stays") : List.of(warning, "card-stays"));
    }

    @Test
    void nothingIsSaidOfACardThatIsNotThere() {
        assertThat(warnings(ask(user(application, map("vitaleCard", null)), "Martin", "MARRIAGE"))).isEmpty();
    }

    @Test
    void rightsThatEndedAreNoObstacle() {
        var ended = application.cloud().today().minusDays(1).toString();

        assertThat(outcome(ask(user(application, map("rights", map("from", "2020-01-01", "to", ended), "beneficiaries",
                List.of())), "Martin", "MARRIAGE"))).isEqualTo("SUBMITTED");
    }

    @Test
    void oneChangeIsOpenAtATime() {
        var person = called(null);
        var first = ask(person, "Martin", "MARRIAGE");

        var second = ask(person, "Durand", "PARENT_NAME");

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        withdraw(person, first.text("requestId"));
        assertThat(outcome(ask(person, "Durand", "PARENT_NAME"))).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyIsTheSameReceipt() {
        var person = called(null);
        var key = key();
        var form = map("usageName", "Martin", "basis", "MARRIAGE");
        var first = person.post("/requests/usage-name-changes", form, key);

        var again = person.post("/requests/usage-name-changes", form, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = called(null);

        assertThat(fields(
                submit(person, "usage-name-changes", map("usageName", "Martin 2", "basis", "LOVE", "name", "x"))))
                .containsExactlyInAnyOrder("usageName", "basis", "name");
        assertThat(fields(submit(person, "usage-name-changes", map()))).containsExactlyInAnyOrder("usageName", "basis");
        assertThat(fields(submit(person, "usage-name-changes", map("usageName", "Lefèvre", "basis", "LOVE"))))
                .containsExactlyInAnyOrder("usageName", "basis");
    }
}
