package fr.compteassure.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of the provisional certificate shows. */
final class ProvisionalEuropeanCertificatePage {
    static final String TITLE = "Certificat provisoire de remplacement de la carte européenne d’assurance maladie";

    private ProvisionalEuropeanCertificatePage() {}

    static Map<String, Object> of(ProvisionalEuropeanCertificate certificate) {
        Map<String, Object> values = FrontMatter.of(certificate, TITLE);
        values.put("from", French.day(certificate.from()));
        values.put("to", French.day(certificate.to()));
        values.put("issued", French.day(certificate.reference().issuedOn()));
        List<Map<String, Object>> people = new ArrayList<>();
        certificate.people().forEach(person -> people.add(page(person, people.isEmpty())));
        values.put("people", people);
        return values;
    }

    /** The title is a heading once, on the first page; the others show it all the same, since each is handed over alone. */
    private static Map<String, Object> page(Beneficiary person, boolean first) {
        Map<String, Object> values = new HashMap<>();
        values.put("first", first);
        values.put("heading", French.name(person.givenNames(), person.familyName(), null));
        values.put("name", person.familyName());
        values.put("nameInUse", person.usageName());
        values.put("names", String.join(", ", person.givenNames()));
        values.put("born", French.day(person.birthDate()));
        values.put("dependant", person.relationship() != Relationship.INSURED);
        return values;
    }
}
