package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String MAX_LOCAL = "a".repeat(64);
    private static final String MAX_DOMAIN = ("b".repeat(61) + ".").repeat(3) + "bzh";

    @ParameterizedTest
    @ValueSource(strings = {"jean@example.fr", "jean.lefevre+sante@mail.example.org", "o'neil@example.ie", "a@b.co",
            "_x-1@example-2.com", "jean@xn--caf-dma.fr", "jean@exemple.xn--p1ai", "1@2.fr", "a@1and1.com"})
    void anAddressIsAccepted(String typed) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jean", "jean@", "@example.fr", "jean@example", "a@b@example.fr", "jean@localhost",
            ".jean@example.fr", "jean.@example.fr", "je..an@example.fr", "jean@.fr", "jean@example..fr",
            "jean@example.fr.", "jean@-example.fr", "jean@example-.fr", "jean@example.f", "jean@192.168.0.1",
            "jean@[192.168.0.1]", "\"jean\"@example.fr", "je an@example.fr", "jean@exam ple.fr", "jeân@example.fr",
            "jean@café.fr", "Jean <jean@example.fr>", "jean@example.fr,b@example.fr", "jean@example.fr\nBcc:b@c.fr",
            "je\u0000an@example.fr", "jean@exam_ple.fr"})
    void whatNoMessageReachesIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(typed))
                .withMessageStartingWith("Ce n’est pas une adresse e-mail");
    }

    @Test
    void anAddressHas254CharactersAtMost() {
        String longest = MAX_LOCAL + "@" + MAX_DOMAIN;

        assertThat(longest).hasSize(254);
        assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(longest + "a"))
                .withMessageContaining("254");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress("a@" + "b.".repeat(32_768)))
                .withMessageContaining("254");
    }

    @Test
    void aLocalPartOfMoreThan64CharactersIsRefused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new EmailAddress(MAX_LOCAL + "a@example.fr"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \u00a0 "})
    void nothingTypedIsAskedFor(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(typed))
                .withMessageStartingWith("Indiquez");
    }

    @Test
    void whatWasTypedIsKeptButTheSpacesAround() {
        assertThat(new EmailAddress(" Jean.Lefevre@Example.FR\u00a0").value()).isEqualTo("Jean.Lefevre@Example.FR");
    }

    @Test
    void twoAddressesThatDifferByTheirCaseAreOne() {
        var typed = new EmailAddress("Jean.Lefevre@Example.FR");

        assertThat(typed).isEqualTo(new EmailAddress("jean.lefevre@example.fr"))
                .hasSameHashCodeAs(new EmailAddress("jean.lefevre@example.fr"))
                .isNotEqualTo(new EmailAddress("jean.lefevre@example.com"));
        assertThat(typed.canonical()).isEqualTo("jean.lefevre@example.fr");
    }

    @ParameterizedTest
    @CsvSource({"Jean@Example.fr, jean@example.fr", "jean+1@example.fr, jean@example.fr",
            "Jean+a.b+c@example.fr, jean@example.fr", "+jean@example.fr, +jean@example.fr"})
    void whatFollowsAPlusLeadsToTheSameMailbox(String typed, String mailbox) {
        assertThat(new EmailAddress(typed).mailbox()).isEqualTo(mailbox);
    }

    @Test
    void printingItTellsNothing() {
        assertThat(new EmailAddress("jean@example.fr")).hasToString("EmailAddress[hidden]");
    }
}
