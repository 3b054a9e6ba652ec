package fr.compteassure.request.child;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.child.Families.covered;
import static fr.compteassure.request.child.Families.declare;
import static fr.compteassure.request.child.Families.newborn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclareBirthTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    @Test
    void theChildIsCoveredAtOnceAndIsOnTheNextCertificate() {
        var parent = Families.alone(application);

        var receipt = declare(parent, newborn(today(), "Léo", "Noël"), null);

        assertThat(outcome(receipt)).isEqualTo("ACCEPTED");
        assertThat(receipt.text("type")).isEqualTo("BIRTH");
        assertThat(receipt.json()).doesNotContainKeys("effectiveAt", "expectedBy", "warnings");
        assertThat(covered(parent)).containsExactly("Léo");
        assertThat(parent.post("/documents/rights-certificates",
                map("beneficiaries", List.of(Families.lastBeneficiary(parent)))).status()).isEqualTo(201);
        assertThat(outcome(withdraw(parent, receipt.text("requestId")))).isEqualTo("request-closed");
        assertThat(((Map<?, ?>) see(parent, receipt.text("requestId")).json().get("form")).get("child"))
                .isEqualTo(newborn(today(), "Léo", "Noël"));
    }

    @ParameterizedTest
    @CsvSource({"-1, too-old", "0, ACCEPTED", "1, ACCEPTED"})
    void aBirthIsDeclaredWithinAYear(int daysAfterAYearAgo, String outcome) {
        var born = today().minusYears(1).plusDays(daysAfterAYearAgo);

        assertThat(outcome(declare(Families.alone(application), newborn(born, "Léo"), null))).isEqualTo(outcome);
    }

    @Test
    void twinsAreTwoChildrenAndTheSameChildIsOne() {
        var parent = Families.alone(application);
        declare(parent, newborn(today(), "Léo", "Noël"), null);
        declare(parent, newborn(today(), "Aurélien-Désiré"), null);

        var again = declare(parent, newborn(today(), "LEO"), null);

        assertThat(outcome(again)).isEqualTo("ACCEPTED");
        assertThat(warnings(again)).containsExactly("already-known");
        assertThat(covered(parent)).containsExactlyInAnyOrder("Léo", "Aurélien-Désiré");
    }

    @Test
    void aBirthThatTheFundsFileBringsTooIsOneChild() {
        var parent = Families.alone(application);
        declare(parent, newborn(today(), "Léo"), null);
        var record = new HashMap<>(parent.person().record());
        record.put("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Léo"),
                "birthDate", today().toString(), "relationship", "CHILD")));

        application.imports(Api.json(record));

        assertThat(covered(parent)).containsExactly("Léo");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var parent = Families.alone(application);
        var child = newborn(today().plusDays(1), "L3o", "");
        child.put("familyName", "R2D2");
        child.put("sex", "X");
        child.put("birthDepartement", "20");
        child.put("eyes", "blue");

        assertThat(fields(submit(parent, "births", map("child", child, "otherParentNir", parent.person().nir()))))
                .containsExactlyInAnyOrder("child.familyName", "child.givenNames[0]", "child.givenNames[1]",
                        "child.sex",
                        "child.birthDate", "child.birthDepartement", "child.eyes", "otherParentNir");
        assertThat(fields(submit(parent, "births", map()))).containsExactly("child");
        assertThat(fields(submit(parent, "births", map("child", map("givenNames", List.of()), "otherParentNir", "1"))))
                .containsExactlyInAnyOrder("child.familyName", "child.givenNames", "child.sex", "child.birthDate",
                        "child.birthDepartement", "otherParentNir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "19", "21", "2A", "2b", "95", "971", "976", "988"})
    void everyDepartementIsOne(String departement) {
        var child = newborn(today(), "Léo");
        child.put("birthDepartement", departement);

        assertThat(outcome(declare(Families.alone(application), child, null))).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "20", "96", "2C", "1", "979", "98", "985"})
    void nothingElseIsADepartement(String departement) {
        var child = newborn(today(), "Léo");
        child.put("birthDepartement", departement);

        assertThat(outcome(declare(Families.alone(application), child, null))).isEqualTo(
                "wrong [child.birthDepartement]");
    }

    @Test
    void aBirthAbroadIsToldWhereToGo() {
        var child = newborn(today(), "Léo");
        child.put("birthDepartement", "99");

        var refused = declare(Families.alone(application), child, null);

        assertThat(outcome(refused)).isEqualTo("wrong [child.birthDepartement]");
        assertThat(refused.toString()).contains("à l’étranger", "acte de naissance");
    }

    @Test
    void theSameKeyIsTheSameReceiptAndOneChild() {
        var parent = Families.alone(application);
        var form = map("child", newborn(today(), "Léo"), "otherParentNir", Person.next().nir());
        var key = key();
        var first = parent.post("/requests/births", form, key);

        var again = parent.post("/requests/births", form, key);

        assertThat(outcome(again)).isEqualTo("ACCEPTED");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(covered(parent)).containsExactly("Léo");
    }
}
