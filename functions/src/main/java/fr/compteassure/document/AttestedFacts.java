package fr.compteassure.document;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What a check tells of an {@link Attestation} beside its period.
 *
 * @param beneficiaryInitials those of the people named beside the holder, such as "Z. L.", as they are printed; null when the
 *     document names nobody by its nature
 * @param exemptionShown whether the document shows an exemption or complementary cover; null when it never does
 * @param totalCents the sum that it certifies, in euro cents; null when it certifies none
 */
record AttestedFacts(List<String> beneficiaryInitials, Boolean exemptionShown, Long totalCents) {
    /** Of a document that was issued before they were kept. */
    static final AttestedFacts NONE = new AttestedFacts(null, null, null);

    static final RecordSchema<AttestedFacts> SCHEMA = RecordSchema.of(AttestedFacts.class, AttestedFacts::read)
            .field("beneficiaryInitials", EnhancedType.listOf(String.class), AttestedFacts::beneficiaryInitials)
            .flag("exemptionShown", AttestedFacts::exemptionShown)
            .number("totalCents", AttestedFacts::totalCents);

    private static AttestedFacts read(Values values) {
        return new AttestedFacts(values.get("beneficiaryInitials"), values.get("exemptionShown"),
                values.get("totalCents"));
    }

    /** Those of a document, from the values of its item. */
    static AttestedFacts kept(Values document) {
        AttestedFacts facts = document.get("attested");
        return facts == null ? NONE : facts;
    }

    static AttestedFacts of(Attestation attestation) {
        return switch (attestation) {
            case Attestation.Rights rights ->
                new AttestedFacts(initials(rights), rights.exemptionShown(), null);
            case Attestation.DailyAllowances(_, var totalCents) -> new AttestedFacts(null, null, totalCents);
            case Attestation.MonthlyPayments(_, var totalCents) -> new AttestedFacts(null, null, totalCents);
            case Attestation.EuropeanCover cover -> new AttestedFacts(initials(cover), null, null);
        };
    }

    private static List<String> initials(Attestation attestation) {
        return attestation.beneficiaries().stream()
                .map(one -> Initials.of(one.givenNames(), one.familyName(), one.usageName()))
                .toList();
    }

    /** How many people are named beside the holder; null when the document names nobody by its nature. */
    Integer beneficiaries() {
        return beneficiaryInitials == null ? null : beneficiaryInitials.size();
    }
}
