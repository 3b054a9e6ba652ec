package fr.compteassure.pdf;

import java.util.HashMap;
import java.util.Map;

/** What all documents show: letterhead, addressee, references, title, means of verification. */
final class FrontMatter {
    private FrontMatter() {}

    /**
     * The values that the common parts of the templates name; the caller adds its own.
     *
     * @param title the title of the document, French
     */
    static Map<String, Object> of(FundDocument document, String title) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        addFund(values, document.letterhead());
        addHolder(values, document.holder());
        addReference(values, document.reference());
        return values;
    }

    private static void addFund(Map<String, Object> values, Letterhead fund) {
        values.put("fundName", fund.fundName());
        values.put("fundCode", fund.code());
        values.put("fundAddress", fund.addressLines());
    }

    private static void addHolder(Map<String, Object> values, Holder holder) {
        values.put("holder", French.name(holder.givenNames(), holder.familyName(), holder.usageName()));
        values.put("holderAddress", holder.addressLines());
        values.put("familyName", holder.familyName());
        values.put("usageName", holder.usageName());
        values.put("givenNames", String.join(", ", holder.givenNames()));
        values.put("nir", French.nir(holder.nir()));
        values.put("birthDate", French.day(holder.birthDate()));
    }

    private static void addReference(Map<String, Object> values, DocumentReference reference) {
        values.put("number", reference.number());
        values.put("issuedOn", French.dayInLetters(reference.issuedOn()));
        values.put("verificationCode", reference.verificationCode());
        values.put("verificationUrl", reference.verificationUrl());
        values.put("verificationLink", reference.verificationLink());
        values.put("qrPayload", reference.qrPayload());
        values.put("qrSide", QrPicture.of(reference.qrPayload()).side() + "pt");
    }
}
