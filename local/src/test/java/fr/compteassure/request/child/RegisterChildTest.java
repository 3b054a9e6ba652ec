package fr.compteassure.request.child;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.child.Families.register;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterChildTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    @Test
    void theOtherParentIsAwaitedFor15Days() {
        var receipt = register(Families.parent(application), Person.next());

        assertThat(outcome(receipt)).isEqualTo("SUBMITTED");
        assertThat(receipt.text("type")).isEqualTo("CHILD_REGISTRATION");
        assertThat(receipt.text("nextActor")).isEqualTo("OTHER_PARENT");
        assertThat(Instant.parse(receipt.text("effectiveAt")))
                .isEqualTo(Instant.parse(receipt.text("submittedAt")).plus(Duration.ofDays(15)));
        assertThat(receipt.json()).doesNotContainKey("expectedBy");
        assertThat(warnings(receipt)).containsExactly("other-parent");
    }

    @ParameterizedTest
    @CsvSource({"-1, of-age", "0, of-age", "1, SUBMITTED"})
    void achildIsRegisteredUntilTheDayBeforeTheEighteenthBirthday(int birthdayAfterToday, String outcome) {
        var parent = user(application, map("beneficiaries",
                List.of(Families.child("1", today().minusYears(18).plusDays(birthdayAfterToday)))));

        assertThat(outcome(register(parent, Person.next()))).isEqualTo(outcome);
    }

    @Test
    void onlyAChildOfTheFileIsRegistered() {
        var parent = Families.parent(application);
        var other = Person.next().nir();

        for (var who : List.of("INSURED", "2", "7", "")) {
            assertThat(fields(submit(parent, "child-registrations", map("child", who, "otherParentNir", other))))
                    .as(who).containsExactly("child");
        }
    }

    @Test
    void everyWrongFieldIsNamed() {
        var parent = Families.parent(application);

        assertThat(fields(submit(parent, "child-registrations", map("child", "2", "otherParentNir",
                parent.person().nir(), "colour", "green"))))
                .containsExactlyInAnyOrder("child", "otherParentNir", "colour");
        assertThat(fields(submit(parent, "child-registrations", map("otherParentNir", "185037599904275"))))
                .containsExactlyInAnyOrder("child", "otherParentNir");
        assertThat(fields(submit(parent, "child-registrations", map("child", 1, "otherParentNir", null))))
                .containsExactlyInAnyOrder("child", "otherParentNir");
    }

    @Test
    void ownNumberIsRefusedHoweverItIsWritten() {
        var parent = Families.parent(application);
        var spaced = parent.person().nir().replaceAll("(.)(..)", "$1 $2.");

        assertThat(fields(submit(parent, "child-registrations", map("child", "1", "otherParentNir", spaced))))
                .containsExactly("otherParentNir");
    }

    @Test
    void achildIsRegisteredWithOneOtherParentAtATime() {
        var parent = Families.parent(application);
        var first = register(parent, Person.next());

        var second = register(parent, Person.next());

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        withdraw(parent, first.text("requestId"));
        assertThat(outcome(register(parent, Person.next()))).isEqualTo("SUBMITTED");
    }

    @Test
    void twinsAreTwoChildren() {
        var day = today().minusYears(3);
        var twin = Families.child("2", day);
        twin.put("givenNames", List.of("Jean-Baptiste Élie d’Été"));
        var parent = user(application, map("beneficiaries", List.of(Families.child("1", day), twin)));
        var other = Person.next();

        assertThat(outcome(register(parent, other))).isEqualTo("SUBMITTED");
        assertThat(outcome(submit(parent, "child-registrations", map("child", "2", "otherParentNir", other.nir()))))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyIsTheSameReceipt() {
        var parent = Families.parent(application);
        var form = map("child", "1", "otherParentNir", Person.next().nir());
        var key = key();
        var first = parent.post("/requests/child-registrations", form, key);

        var again = parent.post("/requests/child-registrations", form, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        form.put("otherParentNir", Person.next().nir());
        assertThat(parent.post("/requests/child-registrations", form, key).problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void nobodyNamesOtherParentsWithoutEnd() {
        var parent = Families.parent(application);

        for (int i = 0; i < 20; i++) {
            var receipt = register(parent, Person.next());
            assertThat(receipt.status()).isEqualTo(201);
            withdraw(parent, receipt.text("requestId"));
        }

        var refused = register(parent, Person.next());
        assertThat(outcome(refused)).isEqualTo("too-many-attempts");
        assertThat(refused.header("Retry-After")).isNotNull();
    }
}
