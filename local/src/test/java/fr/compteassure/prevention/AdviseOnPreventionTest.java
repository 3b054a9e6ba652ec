package fr.compteassure.prevention;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RoundTrips;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AdviseOnPreventionTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    /** Somebody whose file a test changes. */
    private static AccountUser user(Map<String, Object> changes) {
        var person = Person.next();
        var line = person.record();
        line.putAll(changes);
        application.imports(Api.json(line));
        return AccountUser.of(application, person);
    }

    private static Map<String, Object> child(String id, int age, String sex) {
        return map("id", id, "familyName", "Lefèvre", "givenNames", List.of("Zoé"), "birthDate",
                today().minusYears(age).toString(), "relationship", "CHILD", "sex", sex);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(AccountUser user) {
        return (List<Map<String, Object>>) user.get("/prevention").json().get("items");
    }

    private static Stream<String> topics(AccountUser user, String person) {
        return items(user).stream().filter(item -> item.get("person").equals(person))
                .map(item -> (String) item.get("topic"));
    }

    @Test
    void whatIsOfferedIsToldWithWhyAndWhereItIsFrom() {
        var user = user(map("beneficiaries", List.of(child("1", 12, "F"))));

        assertThat(items(user)).anySatisfy(item -> assertThat(item).containsEntry("topic", "MT_DENTS")
                .containsEntry("person", "1").containsEntry("why", "Zoé a 12 ans (proposé de 3 à 24 ans).")
                .containsEntry("title", "M’T dents : un examen des dents chaque année")
                .containsKeys("summary", "source").doesNotContainKeys("from", "to"));
        assertThat(items(user)).anySatisfy(item -> assertThat(item).containsEntry("topic", "HPV_VACCINE")
                .containsEntry("from", today().minusYears(1).toString()));
    }

    @Test
    void eachBeneficiaryIsAdvisedByTheirOwnFacts() {
        var user = user(map("beneficiaries", List.of(child("1", 1, null), child("2", 52, "F"), child("3", 52, null))));

        assertThat(topics(user, "1")).containsExactly("CHILD_VACCINES");
        assertThat(topics(user, "2")).containsExactly("CERVICAL_SCREENING", "BREAST_SCREENING",
                "COLORECTAL_SCREENING");
        assertThat(topics(user, "3")).containsExactly("COLORECTAL_SCREENING");
    }

    @Test
    void aMaternityOfTheFileIsWordedForWhoeverLostTheChildToo() {
        var user = user(map("rights", map("from", "2020-01-01", "to", "2030-12-31", "exemption", "MATERNITY")));

        var last = items(user).stream().filter(item -> item.get("person").equals("INSURED")).toList().getLast();
        assertThat(last).containsEntry("topic", "PREGNANCY")
                .containsEntry("why", "Votre dossier indique une prise en charge au titre de la maternité.");
        assertThat((String) last.get("summary")).contains("la perte d’un enfant");
    }

    @Test
    void aMaternityIsNoReasonAnyMoreOnceItsDatesAreOver() {
        var today = application.cloud().today();
        for (var ended : List.of(true, false)) {
            var user = user(map("exemption", map("kind", "MATERNITY", "from", today.minusDays(90).toString(), "to",
                    (ended ? today.minusDays(1) : today).toString())));

            assertThat(topics(user, "INSURED").anyMatch("PREGNANCY"::equals)).isNotEqualTo(ended);
        }
    }

    @Test
    void awkwardNamesAreToldAsTheyAre() {
        var one = child("1", 5, null);
        one.put("givenNames", List.of("🎈 عائشة <b>"));

        assertThat(items(user(map("beneficiaries", List.of(one))))).anyMatch(item -> item.get("why")
                .equals("🎈 عائشة <b> a 5 ans (proposé de 3 à 24 ans)."));
    }

    @Test
    void aLookIsOneRoundTripAndNeedsASession() {
        var user = AccountUser.of(application);

        assertThat(RoundTrips.of("AdviseOnPrevention", () -> user.get("/prevention"))).isEqualTo(1);
        assertThat(application.api().get("/prevention").status()).isEqualTo(401);
        assertThat(user.get("/prevention?day=2026-01-01").status()).isEqualTo(400);
    }
}
