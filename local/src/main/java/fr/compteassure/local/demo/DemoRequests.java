package fr.compteassure.local.demo;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the people of {@link DemoMembers} ask for, so that each state that a request can be in is there to be seen. All of
 * it is done over the API, as a front-end and an advisor would, so that nothing is there that the application would not
 * have made; and all of it on one day, for the application's clock is left alone.
 */
public final class DemoRequests {
    private static final String PERSON = "person";
    private static final String INSURED = "INSURED";
    private static final String SON = "1";
    private static final String DAUGHTER = "2";

    private final LocalDate today;

    /** @param today by the application's clock */
    public DemoRequests(LocalDate today) {
        this.today = today;
    }

    /**
     * Opens the accounts and submits the requests.
     *
     * @param runner where the application is, with a slash at the end
     * @throws IOException when a request over HTTP does not do what it should; what was done until then stays
     */
    public void make(URI runner) throws IOException {
        try (var api = new DemoApi(runner)) {
            var people = DemoMembers.all();
            var mother = DemoUser.opening(api, people.getFirst());
            var appointments = new DemoAppointments(api, today);
            appointments.publish();
            var hers = DemoAdvisor.of(api, people.getFirst().cpam(), "Inès Caron");
            ofMother(mother, hers);
            DemoMessages.ofMother(mother, hers);
            appointments.book(mother, people.getFirst().cpam(), "COUNTER", "CARD");
            var youngMan = DemoUser.opening(api, people.getLast());
            var his = DemoAdvisor.of(api, people.getLast().cpam(), "Hugo Marchand");
            DemoMessages.ofYoungMan(youngMan, his);
            ofYoungMan(youngMan, his);
            // He has given no number: by video, then.
            appointments.book(youngMan, people.getLast().cpam(), "SIGN_LANGUAGE_VIDEO", "REIMBURSEMENT");
        }
    }

    private void ofMother(DemoUser user, DemoAdvisor advisor) throws IOException {
        acceptedByAnAdvisor(user, advisor);
        acceptedAtOnce(user);
        complete(user);
        piecesMissing(user);
        informationNeeded(user, advisor);
    }

    private static void acceptedByAnAdvisor(DemoUser user, DemoAdvisor advisor) throws IOException {
        var request = user.submit("usage-name-changes", Map.of("usageName", "Bruyère", "basis", "MARRIAGE"));
        user.attach(request, "MARRIAGE_CERTIFICATE", "acte de mariage.jpg");
        advisor.accept(request);
    }

    private void acceptedAtOnce(DemoUser user) throws IOException {
        user.submit("vitale-card-reports", Map.of("kind", "LOST", PERSON, INSURED, "occurredOn", daysAgo(1)));
    }

    private static void complete(DemoUser user) throws IOException {
        var request = user.submit("vitale-card-orders", Map.of(PERSON, INSURED));
        user.attach(request, "PHOTO", "photo.jpg");
        user.attach(request, "IDENTITY_DOCUMENT", "carte d’identité.jpg");
    }

    private static void piecesMissing(DemoUser user) throws IOException {
        user.attach(user.submit("vitale-card-orders", Map.of(PERSON, SON)), "PHOTO", "photo de Léo.jpg");
    }

    private void informationNeeded(DemoUser user, DemoAdvisor advisor) throws IOException {
        var request = user.submit("third-party-accidents", accident(DAUGHTER, "SCHOOL", "Lyon, école des Tilleuls",
                "Dans la cour, un élève l’a bousculée et elle est tombée.", "Une dent cassée."));
        advisor.ask(request, "REPORT",
                "Envoyez la déclaration d’accident que l’école a faite\u202F: elle dit comment joindre"
                        + " les parents de l’autre élève et leur assurance.");
    }

    private void ofYoungMan(DemoUser user, DemoAdvisor advisor) throws IOException {
        withdrawn(user);
        rejected(user, advisor);
        inReview(user, advisor);
        user.submit("moves", Map.of("address", Map.of("lines", List.of("3 quai des Goélands"), "postalCode", "44600",
                "city", "Saint-Nazaire"), "movedOn", daysAgo(2), "people", List.of(INSURED)));
    }

    private static void withdrawn(DemoUser user) throws IOException {
        user.withdraw(user.submit("usage-name-changes", Map.of("usageName", "Kermarrec-Ollivier", "basis",
                "PARENT_NAME")));
    }

    private void rejected(DemoUser user, DemoAdvisor advisor) throws IOException {
        var request = user.submit("foreign-care-claims", claim("TH", care("DENTAL", "2400.00", "THB")));
        user.attach(request, "INVOICES", "facture du dentiste.jpg");
        user.attach(request, "PAYMENT_PROOFS", "relevé de compte.jpg");
        advisor.reject(request, "Hors d’Europe, seuls des soins urgents et imprévus peuvent être remboursés. Votre"
                + " facture est celle d’un détartrage pris sur rendez-vous.");
    }

    private void inReview(DemoUser user, DemoAdvisor advisor) throws IOException {
        var request = user.submit("third-party-accidents", accident(INSURED, "ROAD", "Nantes, cours des Marronniers",
                "J’étais à vélo sur la piste cyclable\u202F; une voiture qui tournait à droite m’a renversé.",
                "Poignet gauche cassé, contusions."));
        user.attach(request, "REPORT", "constat.jpg");
        advisor.take(request);
    }

    private Map<String, Object> accident(String person, String kind, String place, String circumstances,
            String injuries) {
        return Map.of(PERSON, person, "occurredOn", daysAgo(4), "place", place, "kind", kind, "circumstances",
                circumstances, "injuries", injuries, "policeReport", false, "workRelated", false, "lawsuit", false);
    }

    private Map<String, Object> claim(String country, Map<String, Object> care) {
        return Map.of(PERSON, INSURED, "country", country, "stayFrom", daysAgo(20), "stayTo", daysAgo(8), "stayReason",
                "HOLIDAY", "care", List.of(care), "urgent", true);
    }

    private Map<String, Object> care(String kind, String amount, String currency) {
        return Map.of("date", daysAgo(12), "kind", kind, "amount", amount, "currency", currency);
    }

    private String daysAgo(int days) {
        return today.minusDays(days).toString();
    }
}
