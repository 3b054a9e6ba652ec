package fr.compteassure.api;

import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.RateLimiter;
import java.time.Duration;
import java.time.Instant;

/** Every limit of what may be tried or asked for, with what it protects and how one gets out of it sooner. */
public enum Limit {
    /** Wrong facts about the person of a NIR: nobody may find out a birth date or a postal code by trying. */
    IDENTITY(10, Duration.ofHours(1), Limit.FUND_OPENS),
    /** Wrong passwords for a NIR, known or not: nobody may guess one. */
    LOG_IN(5, Duration.ofMinutes(15),
            "Si votre compte est actif, un e-mail vous a été envoyé dans les dernières heures\u202F: son lien, s’il n’a pas"
                    + " servi, vous permet de vous connecter sans attendre. Vous pouvez aussi choisir un nouveau mot de"
                    + " passe, avec «\u202FMot de passe oublié\u202F»."),
    /**
     * The same in one browser that was in before, or in a session: whoever knows only a NIR takes none of these. In a
     * session no e-mail tells of it.
     */
    PASSWORD_IN_DEVICE(5, Duration.ofMinutes(15),
            "Mot de passe oublié\u202F? Vous pouvez en choisir un nouveau grâce à un lien reçu par e-mail."),
    /** Passwords that a person changes in a day, knowing the current one: each is told, by SMS where no e-mail arrives. */
    PASSWORD_CHANGE(20, Duration.ofDays(1),
            "Vous pouvez encore en choisir un autre, sans attendre, avec «\u202FMot de passe oublié\u202F»."),
    /** Wrong recovery codes for an account, in a session. */
    RECOVERY_CODE(5, Duration.ofHours(1),
            "Vous pouvez demander un code par e-mail, ou l’aide de votre caisse au 36 46."),
    /** The same in a reset, which is public: the right one counts even then. */
    RECOVERY_CODE_IN_RESET(5, Duration.ofHours(1),
            "Le bon code de secours reste pourtant accepté\u202F: vérifiez ce que vous avez saisi. Vous pouvez aussi demander"
                    + " un lien par e-mail, ou l’aide de votre caisse au 36 46."),
    /** Validation e-mails asked for again: nobody's mailbox may be filled. */
    VALIDATION_EMAIL(3, Duration.ofHours(1),
            "Tous les liens reçus fonctionnent jusqu’à la date indiquée\u202F: cherchez le dernier e-mail, aussi dans les"
                    + " courriers indésirables."),
    /**
     * Openings in a day that take the place of an account whose e-mail bounced, for a person: past a share of e-mails that
     * bounce SES sends none for anybody.
     */
    REOPENING(3, Duration.ofDays(1), Limit.FUND_OPENS),
    /** The same from one network address, whoever it is for. A place that helps many people shares one. */
    REOPENING_OF_ADDRESS(50, Duration.ofDays(1), Limit.FUND_OPENS),
    /** E-mails that reset a password, in an hour: nobody's mailbox may be filled. */
    PASSWORD_RESET(3, Duration.ofHours(1),
            "Tous les liens reçus depuis 30 minutes fonctionnent\u202F: cherchez le dernier e-mail, aussi dans les courriers"
                    + " indésirables."),
    /** The same in a day. */
    PASSWORD_RESET_DAILY(6, Duration.ofDays(1), "Un code de secours, ou votre caisse au 36 46, peut vous aider."),
    /** Codes by e-mail that a person asks for. */
    STEP_UP_CODE(5, Duration.ofHours(1), "Un code de secours peut remplacer le code reçu par e-mail."),
    /** Tries of one such code, right or wrong: of a million codes nobody may find it. */
    STEP_UP_TRY(5, Duration.ofMinutes(10), "Demandez un nouveau code."),
    /** E-mails that open the way of a log-in that is locked. */
    UNLOCKING_EMAIL(1, Duration.ofHours(6), "Le dernier lien reçu fonctionne pendant 24 heures."),
    /** Failures that come from one address, for each public action: nobody may go through NIRs or codes. */
    ADDRESS(1_000, Duration.ofHours(1), "Votre caisse peut vous aider au 36 46."),
    /** Different files that an advisor looks at in a day, counted from midnight in Paris: nobody may go through them. */
    ADVISOR_LOOKS(200, Duration.ofDays(1),
            "Vous avez consulté aujourd’hui le nombre maximal de dossiers différents\u202F; ceux que vous avez déjà consultés"
                    + " restent accessibles."),
    /**
     * Accounts that an advisor opens, or gives a way back into, in a day, refused tries included; counted from midnight in
     * Paris: nobody may go through identities or e-mail addresses, nor send letters without end.
     */
    ADVISOR_OPENINGS(20, Duration.ofDays(1),
            "Vous avez atteint aujourd’hui le nombre maximal d’ouvertures et de récupérations de compte, essais refusés"
                    + " compris. Une autre personne de votre équipe peut prendre le relais."),
    /**
     * Accounts, or ways back into one, that are prepared for one person in a day, by whichever advisors; counted from midnight
     * in Paris: each is told by a letter and e-mails, and a warning must not be lost among them.
     */
    OPENINGS_OF_PERSON(20, Duration.ofDays(1),
            "L’ouverture ou la récupération de ce compte a été préparée de nombreuses fois aujourd’hui\u202F: le lien du dernier e-mail et le"
                    + " code du dernier courrier fonctionnent."),
    /** Wrong codes of letters for a NIR, known or not: the right one counts even then. */
    ACTIVATION_CODE(5, Duration.ofHours(1),
            "Le bon code de votre courrier reste pourtant accepté\u202F: vérifiez ce que vous avez saisi. Votre caisse peut vous"
                    + " aider au 36 46."),
    /** Requests of a person in a day that concern another parent: nobody's mailbox or file may be filled. */
    OTHER_PARENT(20, Duration.ofDays(1), "Votre caisse peut vous aider au 36 46."),
    /** Appointments that a person books in a day: each is told by e-mail, and nobody may have the agenda change all day long. */
    BOOKING(20, Duration.ofDays(1), "Votre caisse peut aussi prendre le rendez-vous avec vous au 36 46."),
    /**
     * Appointments ahead that are booked without an account for one contact. The text fits whatever stands in the way, and the
     * wait that is told is that until midnight: nobody learns when somebody else has one.
     */
    ASSISTANCE_AHEAD(2, Duration.ofDays(366),
            "Avec une même adresse ou un même numéro, on a au plus deux rendez-vous à venir, et jamais deux au même moment\u202F:"
                    + " annulez-en un pour en prendre un autre, ou appelez votre caisse au 36 46."),
    /** Messages about appointments that whoever wishes has sent to a contact in a day: nobody's mailbox may be filled. */
    ASSISTANCE_MESSAGES(3, Duration.ofDays(1), "Votre caisse peut aussi prendre le rendez-vous avec vous au 36 46."),
    /**
     * Appointments that are booked without an account from one address in a day: nobody may empty an agenda. A place that
     * helps many people shares one.
     */
    ASSISTANCE_OF_ADDRESS(200, Duration.ofDays(1),
            "Votre caisse peut aussi prendre le rendez-vous avec vous au 36 46."),
    /** Requests of a person in a day: each is told by e-mail, and a warning must not be lost among them. */
    SUBMISSION(50, Duration.ofDays(1), "Votre caisse peut vous aider au 36 46."),
    /** Messages of a person in a day: advisors read them all, and each is told by e-mail. */
    MESSAGE(30, Duration.ofDays(1), "Votre caisse peut vous aider au 36 46."),
    /** Answers of an advisor in one thread in a day: nobody's mailbox, list of activities or thread may be filled. */
    ANSWER(20, Duration.ofDays(1),
            "Vous avez répondu aujourd’hui le nombre maximal de fois dans cette conversation. Une"
                    + " autre personne de votre équipe peut prendre le relais."),
    /** Files that a person announces for messages in a day, so also of those that are not sent at any time. */
    MESSAGE_FILE(100, Duration.ofDays(1), "Votre caisse peut vous aider au 36 46."),
    /** New documents of a person in a day: each is signed and kept, and the list of activities must not be filled. */
    DOCUMENT(50, Duration.ofDays(1),
            "Les documents déjà délivrés restent disponibles dans «\u202FMes documents\u202F». Votre caisse peut vous aider au"
                    + " 36 46.");

    private static final String FUND_OPENS = "Votre caisse peut aussi ouvrir le compte avec vous\u202F: à l’accueil, par"
            + " téléphone au 36 46 ou en visio en langue des signes.";

    private final int max;
    private final Duration period;
    private final String wayOut;

    Limit(int max, Duration period, String wayOut) {
        this.max = max;
        this.period = period;
        this.wayOut = wayOut;
    }

    /** How many times. */
    public int max() {
        return max;
    }

    /** In how long a time, or how long its lock lasts. */
    public Duration period() {
        return period;
    }

    /** What counts wrong tries up to this limit. */
    public AttemptLimiter attempts(Cloud cloud) {
        return new AttemptLimiter(cloud, max, period);
    }

    /** The same as a rate at which something may be asked for. */
    public RateLimiter.Rate rate() {
        return new RateLimiter.Rate(max, period);
    }

    /**
     * 429, with how long it lasts and how to get out of it sooner.
     *
     * @param now what time it is
     * @param until when one may try again
     */
    public Problem problem(Instant now, Instant until) {
        return Problem.tooManyAttempts(Duration.between(now, until), wayOut);
    }
}
