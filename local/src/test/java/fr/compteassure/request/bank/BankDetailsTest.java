package fr.compteassure.request.bank;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.bank.BankUser.ANNOUNCED;
import static fr.compteassure.request.bank.BankUser.ANOTHER_IBAN;
import static fr.compteassure.request.bank.BankUser.HOLDER;
import static fr.compteassure.request.bank.BankUser.IBAN;
import static fr.compteassure.request.bank.BankUser.ON_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDetailsTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static BankUser person() {
        return BankUser.of(application);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890189", " fr76 3000 6000 0112 3456 7890 189 ",
            "DE89370400440532013000", "BE68539007547034", "MT84MALT011000012345MTLCAST001S", "GB29NWBK60161331926819",
            "CH9300762011623852957", "MC5811222000010123456789030", "SM86U0322509800000000270100"})
    void anAccountOfAnyCountryOfTheSepaIsTaken(String iban) {
        assertThat(outcome(person().change(iban, HOLDER))).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FR", "FR7630006000011234567890188", "FR763000600001123456789018",
            "BR1800360305000010009795493C1", "TR330006100519786457841326", "36 46"})
    void noOtherAccountIs(String iban) {
        assertThat(outcome(person().change(iban, HOLDER))).isEqualTo("wrong [iban]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J                                                                      | J
            Jean-Noël D’Örnano  du Bois-Guérin (M. ou Mme)                         | Jean-Noël D'Örnano du Bois-Guérin (M. ou Mme)
            Marie-Charlotte-Élisabeth de la Rochefoucauld-Montmorency-Laval d'Ys y | Marie-Charlotte-Élisabeth de la Rochefoucauld-Montmorency-Laval d'Ys y
            """)
    void aHolderIsTakenAsBanksTakeIt(String typed, String taken) {
        var person = person();

        var reply = person.change(IBAN, typed);

        assertThat(outcome(reply)).isEqualTo("SUBMITTED");
        assertThat(form(person, reply.text("requestId"))).containsEntry("holder", taken);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> form(BankUser person, String requestId) {
        return (Map<String, Object>) see(person.user(), requestId).json().get("form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1234", "Jean\nLefèvre\u0007", "مريم", "Jean <b>", "Jean 😀",
            "Marie-Charlotte-Élisabeth de la Rochefoucauld-Montmorency-Laval d'Ysyyy"})
    void noOtherHolderIs(String holder) {
        assertThat(outcome(person().change(IBAN, holder))).isEqualTo("wrong [holder]");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = person();

        assertThat(fields(person.user().post("/requests/bank-detail-changes",
                map("iban", "FR", "holder", "😀", "colour", "green"))))
                .containsExactlyInAnyOrder("iban", "holder", "colour");
        assertThat(fields(person.user().post("/requests/bank-detail-changes", map())))
                .containsExactlyInAnyOrder("iban", "holder");
    }

    @Test
    void aSessionAloneIsNotEnough() {
        var person = person().user();
        var form = map("iban", IBAN, "holder", HOLDER);

        assertThat(person.post("/requests/bank-detail-changes", form).problem()).isEqualTo("step-up-required");
        assertThat(person.post("/requests/bank-detail-changes", form, stepUp("000000")).problem())
                .isEqualTo("step-up-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jean Lefèvre", "Claire Lefèvre"})
    void theAccountThatIsPaidToIsNoOtherWhoeverHoldsIt(String holder) {
        assertThat(outcome(person().change(ON_FILE, holder))).isEqualTo("same-account");
    }

    @Test
    void whoHasNoAccountYetGivesOne() {
        var person = new BankUser(user(application, map("bankAccount", null)));

        var reply = person.change();

        assertThat(warnings(reply)).isEmpty();
        assertThat(reply.text("nextActor")).isEqualTo("NONE");
    }

    @Test
    void theNumberIsShownToNobody() {
        var person = person();
        var id = person.change().text("requestId");

        var seen = List.of(see(person.user(), id), person.user().get("/account/export"),
                AdvisorUser.of(application).review(id));

        assertThat(seen).allSatisfy(reply -> assertThat(reply.toString()).contains("FR76 •••• 189")
                .doesNotContain(IBAN).doesNotContain(IBAN.substring(4, 20)));
        assertThat(form(person, id)).isEqualTo(Map.of("ibanMasked", "FR76 •••• 189", "holder", HOLDER));
        var mail = person.mails(ANNOUNCED).getFirst();
        assertThat(mail.text() + mail.html()).doesNotContain("189", person.user().person().nir(), HOLDER + " (");
    }

    @Test
    void oneIsOpenAtATime() {
        var person = person();
        var first = person.change().text("requestId");

        var second = person.change(ANOTHER_IBAN, HOLDER);

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first);
        assertThat(withdraw(person.user(), first).text("status")).isEqualTo("WITHDRAWN");
        assertThat(outcome(person.change(ANOTHER_IBAN, HOLDER))).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyIsTheSameReceiptThoughTheCodeIsSpent() {
        var person = person();
        var code = stepUp(person.user().code());
        var key = key();
        var form = map("iban", IBAN, "holder", HOLDER);

        var first = person.user().post("/requests/bank-detail-changes", form, code[0], code[1], key[0], key[1]);
        var again = person.user().post("/requests/bank-detail-changes", form, code[0], code[1], key[0], key[1]);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(person.mails(ANNOUNCED)).hasSize(1);
    }

    @Test
    void whatIsStillPaidToThePresentAccountIsNamed() {
        var person = person();
        var today = LocalDate.ofInstant(application.runner().clock().instant(), fr.compteassure.cloud.Cloud.FRANCE);
        application.importPayments(String.join("\n",
                pension(person, "1", today.plusDays(2).minusMonths(1), 123456),
                pension(person, "2", today.plusDays(2).minusMonths(2), 70000),
                allowance(person, "3", today.plusDays(1), 33734, "INSURED"),
                allowance(person, "4", today.plusDays(1), 99999, "EMPLOYER"),
                allowance(person, "5", today.plusDays(3), 100, "INSURED"),
                allowance(person, "6", today.plusDays(4), 88888, "INSURED")));

        var reply = person.change();

        assertThat(warnings(reply)).containsExactly("payments-under-way");
        assertThat(reply.toString())
                .contains("indemnités journalières, 337,34\u00A0€, le ", "\u202F; pension, 1\u202F234,56\u00A0€",
                        "indemnités journalières, 1,00\u00A0€")
                .doesNotContain("999,99", "888,88", "catégorie");
        assertThat(see(person.user(), reply.text("requestId")).json().get("warnings"))
                .isEqualTo(reply.json().get("warnings"));
    }

    private static String pension(BankUser person, String id, LocalDate paidOn, long cents) {
        return payment(person, id, "PENSION", paidOn, cents, map("label", "Pension d’invalidité, catégorie 1"));
    }

    private static String allowance(BankUser person, String id, LocalDate paidOn, long cents, String recipient) {
        return payment(person, id, "DAILY_ALLOWANCE", paidOn, cents, map("recipient", recipient, "dailyAllowance",
                map("risk", "SICKNESS", "from", paidOn.minusDays(14).toString(), "to", paidOn.minusDays(4).toString(),
                        "days", 11, "dailyGrossCents", 3287, "grossCents", 36157, "csgCents", 2242, "crdsCents", 181,
                        "withholdingTaxCents", 0)));
    }

    private static String payment(BankUser person, String id, String type, LocalDate paidOn, long cents,
            Map<String, Object> more) {
        var nir = person.user().person().nir();
        var payment = map("paymentId", nir + "-" + id, "nir", nir, "type", type, "paidOn", paidOn.toString(),
                "recipient", "INSURED", "paidCents", cents);
        payment.putAll(more);
        return Api.json(payment);
    }
}
