package fr.compteassure.request.europeancard;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.document.DocumentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The certificate that an order brings when the card would come too late. */
class ProvisionalCertificateTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static Map<String, Object> order(String... people) {
        return map("people", List.of(people), "departureDate", application.cloud().today().plusDays(3).toString(),
                "destination", "ES");
    }

    private static Reply ordered(AccountUser person, String... people) {
        return submit(person, EuropeanCardTest.ROUTE, order(people));
    }

    private static Map<String, Object> document(Reply reply) {
        return first(reply, "documents");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Reply reply, String list) {
        assertThat(reply.json().get(list)).as(reply.toString()).isInstanceOf(List.class);
        return (Map<String, Object>) ((List<?>) reply.json().get(list)).getFirst();
    }

    /** The text of each page, any run of white space one space. */
    private static List<String> pages(Reply reply) throws Exception {
        try (var pdf = Loader.loadPDF(DocumentUser.file((String) document(reply).get("downloadUrl")))) {
            var stripper = new PDFTextStripper();
            stripper.setPageEnd("\f");
            return List.of(stripper.getText(pdf).split("\f")).stream()
                    .map(page -> page.replaceAll("[\\s\\u00A0\\u202F]+", " ")).filter(page -> !page.isBlank()).toList();
        }
    }

    private static Map<String, Object> child(String id, String familyName, String givenName, LocalDate birthDate) {
        return map("id", id, "familyName", familyName, "givenNames", List.of(givenName), "birthDate",
                birthDate.toString(), "relationship", "CHILD");
    }

    private static Map<String, Object> family() {
        var leapDay = LocalDate.of(2024, 2, 29);
        return map("usageName", "N’Guessan-d’Estrées de La Rochefoucauld", "beneficiaries", List.of(
                child("1", "Cœur-de-L’Épée–Montmorency-Laval", "Élise", leapDay),
                child("2", "Cœur-de-L’Épée–Montmorency-Laval", "Éloïse", leapDay),
                child("3", "O", "Y", application.cloud().today())));
    }

    @Test
    void eachPersonHasAPageThatSaysAllOfThemAndNothingOfTheOthers() throws Exception {
        var pages = pages(ordered(user(application, family()), "INSURED", "1", "2", "3"));

        assertThat(pages).hasSize(4)
                .allSatisfy(page -> assertThat(page).contains("Certificat provisoire de remplacement",
                        "Provisional replacement certificate", "FR – France", "351 – CPAM", "Validity period"));
        assertThat(pages.get(0)).contains("3. Nom / Name Lefèvre", "4. Prénoms / Given names Jean, Noël")
                .doesNotContain("Élise", "Éloïse", "dont les droits découlent");
        assertThat(pages.get(1)).contains("Élise", "29/02/2024", "dont les droits découlent").doesNotContain("Éloïse");
        assertThat(pages.get(2)).contains("Éloïse", "29/02/2024").doesNotContain("Élise");
        assertThat(pages.get(3)).contains("3. Nom / Name O ", "4. Prénoms / Given names Y ");
    }

    @Test
    void theNumberStandsOnThePaperAndNowhereElse() throws Exception {
        var person = user(application, map());
        var reply = ordered(person, "1");

        var nir = person.person().nir();
        assertThat(reply.toString()).doesNotContain(nir);
        assertThat(pages(reply).getFirst().replace(" ", "")).contains(nir);
        assertThat((String) document(reply).get("fileName"))
                .startsWith("certificat-provisoire-carte-europeenne-" + application.cloud().today());
    }

    @Test
    void itIsListedAndCheckedLikeAnyOther() {
        var person = user(application, map());
        var document = document(ordered(person, "INSURED"));

        assertThat(document).containsEntry("type", "PROVISIONAL_EUROPEAN_CERTIFICATE");
        var listed = first(person.get("/documents"), "items");
        assertThat(listed).containsEntry("documentId", document.get("documentId")).containsEntry("period",
                document.get("period"));
        assertThat(person.get("/documents/" + document.get("documentId")).status()).isEqualTo(200);
        assertThat(application.api().get("/verifications/" + document.get("verificationCode")).json())
                .containsEntry("type", "PROVISIONAL_EUROPEAN_CERTIFICATE")
                .containsEntry("period", document.get("period"))
                .containsEntry("holderInitials", "J. L.");
    }

    @Test
    void theRequestShowsItWithAFreshLinkWhichIsTold() {
        var person = user(application, map());
        var reply = ordered(person, "INSURED");

        var seen = see(person, reply.text("requestId"));

        assertThat(document(seen).get("documentId")).isEqualTo(document(reply).get("documentId"));
        assertThat(DocumentUser.file((String) document(seen).get("downloadUrl"))).isNotEmpty();
        assertThat(person.get("/account/activity").json().get("items").toString()).contains("DOCUMENT_ISSUED",
                "DOCUMENT_DOWNLOADED", "REQUEST_SUBMITTED", "Certificat provisoire de remplacement");
    }

    @Test
    void itIsNotIssuedWithoutTheRequest() {
        var person = user(application, map());
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("OrderEuropeanCard") && call instanceof TransactWriteItemsRequest) {
                throw new IllegalStateException("nothing is written");
            }
        })) {
            assertThat(ordered(person, "INSURED").status()).isEqualTo(500);
        }

        assertThat((List<?>) person.get("/documents").json().get("items")).isEmpty();
        assertThat((List<?>) person.get("/requests").json().get("items")).isEmpty();
    }
}
