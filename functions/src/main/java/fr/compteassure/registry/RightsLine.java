package fr.compteassure.registry;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.InsuredPerson.Rights;
import fr.compteassure.value.Choice;
import fr.compteassure.value.ShortText;
import java.time.LocalDate;

/**
 * The rights of a line of the fund's file. An exemption may stand inside them or beside them, as one word or with its
 * dates; at both places, one may say more than the other, and nothing else. The word {@code CSS} stands among exemptions
 * since files told nothing more of complementary cover than that.
 */
final class RightsLine {
    private static final String EXEMPTION = "exemption";
    private static final String COVER = "complementaryCover";
    private static final String OTHERWISE = "Le champ rights.exemption dit autre chose.";

    private final Fields fields;

    private RightsLine(Fields fields) {
        this.fields = fields;
    }

    /** The rights of a line; what is wrong is noted in the fields. */
    static Rights read(Fields fields) {
        return new RightsLine(fields).rights();
    }

    /** What the fund's files call an exemption. */
    private enum Word {
        ALD, MATERNITY, INVALIDITY, CSS
    }

    /** A word, and its dates or null. */
    private record Said(Word word, LocalDate from, LocalDate to) {
        boolean isCover() {
            return word == Word.CSS;
        }

        /** Whether each says nothing else than the other, which may say more. */
        boolean agreesWith(Said other) {
            return word == other.word && agree(from, other.from) && agree(to, other.to);
        }

        Said and(Said other) {
            return new Said(word, from == null ? other.from : from, to == null ? other.to : to);
        }

        Exemption exemption() {
            return new Exemption(Exemption.Kind.valueOf(word.name()), from, to);
        }
    }

    private record Days(LocalDate from, LocalDate to, Said said) {}

    private Rights rights() {
        var days = fields.requiredObject("rights", RightsLine::days);
        var inside = days == null ? null : days.said();
        var beside = said(fields);
        var cover = fields.optionalObject(COVER, RightsLine::cover);
        var css = one(inside, beside, true);
        if (css != null && cover != null && !(agree(css.from(), cover.from()) && agree(css.to(), cover.to()))) {
            fields.wrong(COVER, "Le champ exemption donne d’autres dates à la Complémentaire santé solidaire.");
        }
        var told = cover == null && css != null ? new ComplementaryCover(null, css.from(), css.to(), null) : cover;
        var exemption = one(inside, beside, false);
        if (exemption != null && ComplementaryCover.UNDETAILED.equals(told)) {
            fields.wrong(COVER, "À côté d’une exonération, la Complémentaire santé solidaire est attendue ici, avec ses"
                    + " dates.");
        }
        return new Rights(days == null ? null : days.from(), days == null ? null : days.to(),
                exemption == null ? null : exemption.exemption(), told);
    }

    private static Days days(Fields fields) {
        var from = fields.requiredDate("from");
        var to = fields.requiredDate("to");
        checkOrder(fields, from, to, "La fin des droits ne peut pas précéder leur début.");
        return new Days(from, to, said(fields));
    }

    /** What both places say of the cover, or else of the exemption; null when neither says anything of it. */
    private Said one(Said inside, Said beside, boolean cover) {
        var one = about(inside, cover);
        var other = about(beside, cover);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (!one.agreesWith(other)) {
            fields.wrong(EXEMPTION, OTHERWISE);
        }
        return one.and(other);
    }

    private static Said about(Said said, boolean cover) {
        return said != null && said.isCover() == cover ? said : null;
    }

    private static Said said(Fields fields) {
        var read = fields.optional(EXEMPTION,
                text -> new Said(Choice.of(Word.class).apply(text), null, null), RightsLine::dated);
        return read == null || read.word() == null ? null : read;
    }

    /** The end of an invalidity is not known, and one whose beginning is not told says no less than the word alone. */
    private static Said dated(Fields fields) {
        var word = fields.required("kind", Choice.of(Word.class));
        var from = fields.optionalDate("from");
        var to = fields.optionalDate("to");
        checkOrder(fields, from, to, "La fin de l’exonération ne peut pas précéder son début.");
        return new Said(word, from, to);
    }

    private static ComplementaryCover cover(Fields fields) {
        var kind = fields.required("kind", Choice.of(ComplementaryCover.Kind.class));
        var from = fields.requiredDate("from");
        var to = fields.requiredDate("to");
        checkOrder(fields, from, to,
                "La fin de la Complémentaire santé solidaire ne peut pas précéder son début.");
        return new ComplementaryCover(kind, from, to, fields.optional("manager", ShortText::of));
    }

    private static void checkOrder(Fields fields, LocalDate from, LocalDate to, String message) {
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong("to", message);
        }
    }

    private static boolean agree(LocalDate one, LocalDate other) {
        return one == null || other == null || one.equals(other);
    }
}
