package fr.compteassure.request.europeancard;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.document.ProvisionalCertificates;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Rights;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Beside;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Filed;
import fr.compteassure.request.People;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.Age;
import fr.compteassure.value.Country;
import fr.compteassure.value.FrenchCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The order of European cards: made at once for whoever has rights, now and when they leave. When a
 * card would come too late, a provisional certificate is issued with the order, in one transaction. Neither is valid beyond
 * the rights.
 */
final class EuropeanCardOrdering implements Procedure<EuropeanCardOrder> {
    private static final String TYPE = "EUROPEAN_CARD_ORDER";

    private final ProvisionalCertificates certificates;

    EuropeanCardOrdering(Cloud cloud) {
        certificates = new ProvisionalCertificates(cloud);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public EuropeanCardOrder read(Fields fields) {
        return EuropeanCardOrder.read(fields);
    }

    @Override
    public void check(EuropeanCardOrder form, Applicant applicant, Fields fields) {
        var law = Law.on(applicant.today());
        People.checkAll(form.people(), "people", applicant, fields);
        checkAges(form, applicant, fields);
        if (form.departureDate() != null) {
            checkDeparture(form.departureDate(), applicant.today(), fields);
        }
        if (form.destination() != null && !law.europe().contains(form.destination())) {
            fields.wrong("destination", elsewhere(form.destination()));
        }
    }

    /** Who comes of age before they leave has rights of their own by then, and a card by their own number. */
    private static void checkAges(EuropeanCardOrder form, Applicant applicant, Fields fields) {
        var day = form.departureDate() == null || form.departureDate().isBefore(applicant.today())
                ? applicant.today()
                : form.departureDate();
        IntStream.range(0, form.people().size())
                .forEach(i -> children(form.people().subList(i, i + 1), applicant.person())
                        .filter(child -> lastDayAsChild(child, applicant.today()).isBefore(day))
                        .forEach(_ -> fields.wrong("people[" + i + "]", "Cette personne est majeure, ou le sera au"
                                + " départ\u202F: elle commande sa carte européenne depuis son propre compte.")));
    }

    private static Stream<Beneficiary> children(List<String> people, InsuredPerson person) {
        return person.beneficiaries().stream().filter(one -> people.contains(one.id()))
                .filter(one -> one.relationship().equals(InsuredPerson.Relationship.CHILD));
    }

    private static LocalDate lastDayAsChild(Beneficiary child, LocalDate today) {
        return Age.reached(child.birthDate(), Law.on(today).majority()).minusDays(1);
    }

    private static void checkDeparture(LocalDate departure, LocalDate today, Fields fields) {
        var last = lastDay(today);
        if (departure.isBefore(today)) {
            fields.wrong("departureDate", "Cette date est passée. Si le voyage a commencé, indiquez la date du jour.");
        } else if (departure.isAfter(last)) {
            fields.wrong("departureDate",
                    "La carte commandée aujourd’hui ne sera plus valable à cette date\u202F: elle l’est"
                            + " jusqu’au " + FrenchCalendar.day(last)
                            + " au plus tard. Commandez-la plus près du départ.");
        }
    }

    private static String elsewhere(Country destination) {
        return destination.isFrench()
                ? "C’est en France, outre-mer compris\u202F: votre carte Vitale y suffit."
                : "La carte européenne ne sert pas dans ce pays. Avant de partir, demandez à votre caisse (36 46) si un"
                        + " accord le lie à la France, et pensez à une assurance voyage. Au retour, des soins urgents peuvent"
                        + " être remboursés\u202F: gardez les factures et faites une demande de remboursement de soins à l’étranger.";
    }

    @Override
    public Verdict judge(EuropeanCardOrder form, Applicant applicant) {
        var today = applicant.today();
        var rights = applicant.person().rights();
        if (!rights.openOn(today)) {
            return new Verdict.Refused("rights-closed",
                    "Vos droits à l’assurance maladie ne sont pas ouverts\u202F: une carte"
                            + " européenne ne peut pas être commandée. Appelez votre caisse au 36 46.");
        }
        // Never valid beyond the rights, a card would be of no use on the day of departure, and its bearer would not know.
        if (!rights.openOn(form.departureDate())) {
            return new Verdict.Refused("rights-closed", "Vos droits à l’assurance maladie prennent fin le "
                    + FrenchCalendar.day(rights.to())
                    + ", avant votre départ\u202F: la carte européenne n’y serait plus valable."
                    + " Faites prolonger vos droits auprès de votre caisse (36 46), puis commandez-la de nouveau.");
        }
        var draft = draft(form, applicant.person(), today);
        return new Verdict.AtOnce(Law.on(today).isTooNearForACard(form.departureDate())
                ? draft.with(provisional(lastDayOfCertificate(form, applicant.person(), today)))
                : draft);
    }

    private static Draft draft(EuropeanCardOrder form, InsuredPerson person, LocalDate today) {
        var draft = Draft.of(form.json(), form.alone()).with(validity(person.rights(), today)).with(delivery(today));
        for (var child : children(form.people(), person).toList()) {
            var last = lastDayAsChild(child, today);
            if (last.isBefore(earlier(lastDay(today), person.rights().to()))) {
                draft = draft.with(untilOfAge(child, last));
            }
        }
        return draft;
    }

    private static Warning untilOfAge(Beneficiary child, LocalDate last) {
        return new Warning("card-validity-child", "La carte de " + child.givenNames().getFirst()
                + " ne sera valable que jusqu’au " + FrenchCalendar.day(last)
                + ", veille de ses 18 ans. Ensuite, la carte se commande depuis son propre compte.");
    }

    private static Warning validity(Rights rights, LocalDate today) {
        var last = lastDay(today);
        return new Warning("card-validity", rights.to().isBefore(last)
                ? "La carte sera valable jusqu’au " + FrenchCalendar.day(rights.to()) + ", dernier jour de vos droits."
                        + " Si vos droits sont prolongés, commandez-en alors une autre."
                : "La carte sera valable jusqu’au " + FrenchCalendar.day(last) + ", tant que vos droits sont ouverts.");
    }

    private static Warning delivery(LocalDate today) {
        return new Warning("card-delivery", "Chaque carte arrive par courrier sous " + Law.on(today).usualDays(TYPE)
                + " jours environ, à l’adresse que votre caisse connaît. Vérifiez-la dans votre compte, et déclarez votre"
                + " déménagement si elle a changé.");
    }

    private static Warning provisional(LocalDate last) {
        return new Warning("provisional-certificate",
                "La carte arriverait trop tard\u202F: emportez le certificat provisoire"
                        + " joint, imprimé, une page pour chaque personne. Il a la même valeur que la carte et sert jusqu’au "
                        + FrenchCalendar.day(last) + ".");
    }

    @Override
    public Beside beside(EuropeanCardOrder form, Filed filed) {
        var today = LocalDate.ofInstant(filed.submittedAt(), Cloud.FRANCE);
        if (!Law.on(today).isTooNearForACard(form.departureDate())) {
            return Beside.NOTHING;
        }
        var certificate = certificates.prepare(filed.person(), form.people(), today,
                lastDayOfCertificate(form, filed.person(), today), filed.number());
        return new Beside(certificate.writes(), List.of(certificate.document()), false);
    }

    /** The last day of a card that is ordered on a day, if the rights last. */
    private static LocalDate lastDay(LocalDate today) {
        return today.plus(Law.on(today).europeanCardValidity()).minusDays(1);
    }

    /** One day for all whom it covers, since it bridges some weeks alone: that of whom it could serve for the shortest time. */
    private static LocalDate lastDayOfCertificate(EuropeanCardOrder form, InsuredPerson person, LocalDate today) {
        var last = earlier(today.plus(Law.on(today).provisionalCertificateValidity()).minusDays(1),
                person.rights().to());
        return children(form.people(), person).map(child -> lastDayAsChild(child, today))
                .reduce(last, EuropeanCardOrdering::earlier);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
