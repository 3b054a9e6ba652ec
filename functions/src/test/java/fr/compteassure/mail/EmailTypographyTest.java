package fr.compteassure.mail;

import static fr.compteassure.mail.EmailSamples.readAloud;
import static fr.compteassure.mail.EmailSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.FrenchTypography;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An e-mail as its reader has it, with the facts that are written into it. */
class EmailTypographyTest {
    @ParameterizedTest
    @EnumSource
    void bothTextsAreSetAsFrenchIs(EmailKind kind) {
        var email = text(kind, "Anne-Élodie D’Örnano");

        assertThat(FrenchTypography.faults(email.text())).isEmpty();
        assertThat(FrenchTypography.faults(readAloud(email.html()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void inHtmlNoEmailIsBrokenAndTheEndOfAnOrdinalIsRaised(EmailKind kind) {
        var body = text(kind, "Jean Lefèvre").html().replaceFirst("(?s)^.*<body", "");

        assertThat(body.replace("<span style=\"white-space:nowrap\">e-mail", ""))
                .doesNotContainPattern("[Ee]-mails?\\b");
        assertThat(body).doesNotContainPattern("\\b1er\\b");
    }

    /** Old mail programs show a box for U+202F in a list of subjects: no subject has a sign that wants one. */
    @ParameterizedTest
    @EnumSource
    void aSubjectHasNoSignThatWantsASpace(EmailKind kind) {
        assertThat(kind.subject()).doesNotContainPattern("[:;?!«»\u00A0\u202F]");
    }
}
