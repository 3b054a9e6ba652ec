package fr.compteassure.letter;

import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.letter.LetterBody.AccountRecovery;
import fr.compteassure.letter.LetterBody.AssistedOpening;
import fr.compteassure.letter.LetterBody.UnreadConcern;
import fr.compteassure.letter.LetterBody.UnreadDecision;
import fr.compteassure.letter.LetterBody.UnreadDemand;
import fr.compteassure.pdf.DocumentRenderer;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** Letters to people who do not exist. */
final class LetterSamples {
    static final Instant NOW = Instant.parse("2026-11-27T09:12:00Z");
    static final InsuredId SOMEBODY = new InsuredId("A".repeat(43));
    static final Recipient ELISE = new Recipient("Élise Durand", List.of("12 rue des Lilas", "35000 Rennes"));
    /** As long as post offices take them: six lines, the city, the country. */
    static final Recipient LONGEST = new Recipient("Marie-Françoise N’Guessan-d’Estrées de La Rochefoucauld",
            List.of("Chez Monsieur et Madame D’Arc–Le Goff", "Résidence « Les Trois Moulins »",
                    "Bâtiment C, escalier 4, appartement 214", "128 bis av. du Maréchal-de-Lattre-de-Tassigny",
                    "Lieu-dit L’Haÿ-en-Mauges", "Boîte postale 90 417", "L-1234 Luxembourg-Ville", "LUXEMBOURG"));
    static final String CODE = "7K4M-9QXT-0WGV-M8W1";
    static final CpamCode RENNES = new CpamCode("351");
    static final CpamCode DUNKERQUE = new CpamCode("594");
    static final CpamCode REUNION = new CpamCode("974");
    /** The shortest and the longest letterheads, with the address of a counter and without. */
    static final List<CpamCode> FUNDS = List.of(RENNES, DUNKERQUE, new CpamCode("599"), REUNION);
    private static final String LONG_ADVISOR = "Marie-Antoinette de Saint-Exupéry-Montmorency";
    private static final String LONG_EMAIL = "m•••••••••••••@assistance-aux-personnes-agees.exemple.fr";
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    private LetterSamples() {}

    /** A letter of each kind and of each of its forms, with the longest facts; a new kind needs its line here. */
    static List<LetterBody> bodies(LetterKind kind) {
        return switch (kind) {
            case ASSISTED_OPENING -> Stream.of(ContactChannel.values()).flatMap(channel -> Stream.<LetterBody>of(
                    new AssistedOpening(NOW, channel, LONG_ADVISOR, NOW.plus(Period.ofDays(7)), true, null),
                    new AssistedOpening(NOW, channel, LONG_ADVISOR, NOW.plus(Period.ofDays(15)), false, LONG_EMAIL)))
                    .toList();
            case ACCOUNT_RECOVERY -> Stream.of(ContactChannel.values()).flatMap(channel -> Stream.<LetterBody>of(
                    new AccountRecovery(NOW, channel, LONG_ADVISOR, NOW.plus(Period.ofDays(7)), true, null),
                    new AccountRecovery(NOW, channel, LONG_ADVISOR, NOW.plus(Period.ofDays(15)), false, LONG_EMAIL)))
                    .toList();
            case UNREAD_DECISION -> List.of(new UnreadDecision("7K4M-9QXT", NOW.minus(Period.ofDays(6))));
            case UNREAD_DEMAND -> List.of(new UnreadDemand("7K4M-9QXT", LocalDate.of(2026, 12, 21)));
            case UNREAD_CONCERN -> List.of(new UnreadConcern(NOW.plus(Period.ofDays(9))));
        };
    }

    static Stream<LetterBody> all() {
        return Stream.of(LetterKind.values()).flatMap(kind -> bodies(kind).stream());
    }

    static Letter letter(LetterBody body, Recipient to, CpamCode from) {
        return new Letter(SOMEBODY, Letter.ID_PREFIX + "0199c4b1a2c0" + "0123456789abcdef0123", to, from, body, NOW,
                NOW.plus(Period.ofDays(366)), null, null, null, null, false);
    }

    /** The PDF, under a key that is the tests' own. */
    static byte[] pdf(Letter letter) {
        return RENDERER.render(text().of(letter));
    }

    static LetterText text() {
        return new LetterText(_ -> CODE, new Cpams(), "https://compte.exemple.fr");
    }
}
