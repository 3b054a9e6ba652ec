package fr.compteassure.mail;

import fr.compteassure.mail.EmailBody.AccountActivation;
import fr.compteassure.mail.EmailBody.AccountClosed;
import fr.compteassure.mail.EmailBody.AccountFrozen;
import fr.compteassure.mail.EmailBody.AccountRecovered;
import fr.compteassure.mail.EmailBody.AccountRecovery;
import fr.compteassure.mail.EmailBody.AccountThawed;
import fr.compteassure.mail.EmailBody.AccountValidation;
import fr.compteassure.mail.EmailBody.AccountValidationReminder;
import fr.compteassure.mail.EmailBody.AppointmentBooked;
import fr.compteassure.mail.EmailBody.AppointmentCancelled;
import fr.compteassure.mail.EmailBody.AppointmentDropped;
import fr.compteassure.mail.EmailBody.AppointmentReminder;
import fr.compteassure.mail.EmailBody.AssistanceBooked;
import fr.compteassure.mail.EmailBody.AssistanceCancelled;
import fr.compteassure.mail.EmailBody.AssistanceReminder;
import fr.compteassure.mail.EmailBody.BankChangeAnnounced;
import fr.compteassure.mail.EmailBody.BankChangeMade;
import fr.compteassure.mail.EmailBody.BankChangeStopped;
import fr.compteassure.mail.EmailBody.EmailChangeRequested;
import fr.compteassure.mail.EmailBody.EmailChanged;
import fr.compteassure.mail.EmailBody.EmailChangedFormer;
import fr.compteassure.mail.EmailBody.EmailConfirmation;
import fr.compteassure.mail.EmailBody.FundChanged;
import fr.compteassure.mail.EmailBody.LetterCodeUsed;
import fr.compteassure.mail.EmailBody.LogInLocked;
import fr.compteassure.mail.EmailBody.MessageAnswered;
import fr.compteassure.mail.EmailBody.MessageReceived;
import fr.compteassure.mail.EmailBody.MonthlyStatement;
import fr.compteassure.mail.EmailBody.OpeningReplaced;
import fr.compteassure.mail.EmailBody.PasswordChanged;
import fr.compteassure.mail.EmailBody.PasswordReset;
import fr.compteassure.mail.EmailBody.RecoveryAnnounced;
import fr.compteassure.mail.EmailBody.RecoveryCodeUsed;
import fr.compteassure.mail.EmailBody.RecoveryCodesMade;
import fr.compteassure.mail.EmailBody.RequestConcernsYou;
import fr.compteassure.mail.EmailBody.RequestLate;
import fr.compteassure.mail.EmailBody.RequestNews;
import fr.compteassure.mail.EmailBody.RequestReceived;
import fr.compteassure.mail.EmailBody.RequestReminder;
import fr.compteassure.mail.EmailBody.RequestUpdated;
import fr.compteassure.mail.EmailBody.StepUpCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The e-mails that are sent. */
public enum EmailKind {
    /** {@link AccountValidation}. */
    ACCOUNT_VALIDATION("Validez votre compte assuré", Button.withTokenTo("/validation", "Valider mon compte"),
            _ -> new AccountValidation()),
    /** {@link AccountValidationReminder}. */
    ACCOUNT_VALIDATION_REMINDER("Votre compte assuré n’est pas encore validé",
            Button.withTokenTo("/validation", "Valider mon compte"), _ -> new AccountValidationReminder()),
    /** {@link AccountActivation}. */
    ACCOUNT_ACTIVATION("Finissez d’ouvrir votre compte assuré",
            Button.withTokenTo("/activation", "Choisir mon mot de passe"), _ -> new AccountActivation()),
    /** {@link AccountRecovery}. */
    ACCOUNT_RECOVERY("Retrouvez l’accès à votre compte assuré",
            Button.withTokenTo("/activation", "Choisir un nouveau mot de passe"), _ -> new AccountRecovery()),
    /** {@link OpeningReplaced}. */
    OPENING_REPLACED("Votre caisse a repris l’ouverture de votre compte assuré",
            values -> new OpeningReplaced(at(values))),
    /** {@link RecoveryAnnounced}. */
    RECOVERY_ANNOUNCED("Quelqu’un demande à retrouver l’accès à votre compte assuré",
            Button.withTokenTo("/stop", "Arrêter cette demande"), values -> new RecoveryAnnounced(at(values))),
    /** {@link AccountRecovered}. */
    ACCOUNT_RECOVERED("L’accès à votre compte assuré a été refait avec votre caisse",
            Button.withTokenTo("/stop", "Bloquer le compte"), values -> new AccountRecovered(at(values))),
    /** {@link LetterCodeUsed}. */
    LETTER_CODE_USED("Le code de votre courrier a été utilisé", Button.to("/reset", "Changer mon mot de passe"),
            values -> new LetterCodeUsed(at(values))),
    /** {@link MonthlyStatement}. */
    MONTHLY_STATEMENT("Votre relevé du mois est disponible", Button.to("/documents", "Voir mes documents"),
            values -> new MonthlyStatement(YearMonth.parse(values.get("month")))),
    /** {@link PasswordReset}. */
    PASSWORD_RESET("Choisissez un nouveau mot de passe", Button.withTokenTo("/reset", "Choisir mon mot de passe"),
            values -> new PasswordReset(values.get("era"))),
    /** {@link PasswordChanged}. */
    PASSWORD_CHANGED("Votre mot de passe a été changé", Button.to("/reset", "Changer mon mot de passe"),
            values -> new PasswordChanged(at(values))),
    /** {@link EmailConfirmation}. */
    EMAIL_CONFIRMATION("Confirmez votre nouvelle adresse e-mail",
            Button.withTokenTo("/email", "Confirmer cette adresse"), _ -> new EmailConfirmation()),
    /** {@link EmailChangeRequested}. */
    EMAIL_CHANGE_REQUESTED("Un changement d’adresse e-mail a été demandé",
            Button.to("/reset", "Changer mon mot de passe"), values -> new EmailChangeRequested(at(values))),
    /** {@link EmailChangedFormer}. */
    EMAIL_CHANGED_FORMER("Cette adresse e-mail ne sert plus à votre compte assuré",
            Button.to("/reset", "Utiliser un code de secours"), values -> new EmailChangedFormer(at(values))),
    /** {@link EmailChanged}. */
    EMAIL_CHANGED("Votre nouvelle adresse e-mail est enregistrée", Button.to("/", "Ouvrir mon compte"),
            values -> new EmailChanged(at(values))),
    /** {@link StepUpCode}. */
    STEP_UP_CODE("Votre code de confirmation", _ -> new StepUpCode()),
    /** {@link RecoveryCodesMade}. */
    RECOVERY_CODES_MADE("Vos codes de secours ont été créés", Button.to("/reset", "Changer mon mot de passe"),
            values -> new RecoveryCodesMade(at(values))),
    /** {@link RecoveryCodeUsed}. */
    RECOVERY_CODE_USED("Un de vos codes de secours a été utilisé", Button.to("/reset", "Changer mon mot de passe"),
            values -> new RecoveryCodeUsed(at(values), Integer.parseInt(values.get("left")))),
    /** {@link LogInLocked}. */
    LOG_IN_LOCKED("La connexion à votre compte assuré est bloquée un moment",
            Button.withTokenTo("/unlocking", "Me connecter sans attendre"),
            values -> new LogInLocked(Instant.parse(values.get("until")))),
    /** {@link RequestReceived}. */
    REQUEST_RECEIVED("Nous avons reçu votre demande", Button.to("/requests", "Suivre ma demande"),
            values -> new RequestReceived(values.get("number"), at(values))),
    /** {@link RequestNews}. */
    REQUEST_NEWS("Une réponse vous attend dans votre compte assuré", Button.to("/requests", "Lire la réponse"),
            values -> new RequestNews(values.get("number"), at(values))),
    /** {@link RequestUpdated}. */
    REQUEST_UPDATED("Votre demande a été mise à jour depuis votre compte", Button.to("/requests", "Voir ma demande"),
            values -> new RequestUpdated(values.get("number"), at(values))),
    /** {@link FundChanged}. */
    FUND_CHANGED("Votre dossier change de caisse", Button.to("/requests", "Voir ma déclaration"),
            values -> new FundChanged(values.get("fund"), at(values))),
    /** {@link RequestConcernsYou}. */
    REQUEST_CONCERNS_YOU("Une demande vous concerne", Button.to("/requests", "Voir la demande"),
            values -> new RequestConcernsYou(Instant.parse(values.get("until")))),
    /** {@link RequestReminder}. */
    REQUEST_REMINDER("Votre demande attend quelque chose de votre part", Button.to("/requests", "Compléter ma demande"),
            values -> new RequestReminder(values.get("number"), at(values))),
    /** {@link RequestLate}. */
    REQUEST_LATE("Votre demande prend plus de temps que prévu", Button.to("/requests", "Suivre ma demande"),
            values -> new RequestLate(values.get("number"), at(values))),
    /** {@link MessageReceived}. */
    MESSAGE_RECEIVED("Votre message est bien arrivé", Button.to("/messages", "Voir mes messages"),
            values -> new MessageReceived(values.get("number"), values.get("fund"), at(values),
                    LocalDate.parse(values.get("answerBy")))),
    /** {@link MessageAnswered}. */
    MESSAGE_ANSWERED("Votre caisse vous a répondu", Button.to("/messages", "Lire la réponse"),
            values -> new MessageAnswered(at(values))),
    /** {@link BankChangeAnnounced}. */
    BANK_CHANGE_ANNOUNCED("Un changement de compte bancaire a été demandé",
            Button.withTokenTo("/stop", "Arrêter ce changement"),
            values -> new BankChangeAnnounced(values.get("requestId"), values.get("number"), at(values))),
    /** {@link BankChangeMade}. */
    BANK_CHANGE_MADE("Votre compte bancaire a été changé",
            Button.to("/requests", "Voir la demande"), values -> new BankChangeMade(values.get("number"), at(values))),
    /** {@link BankChangeStopped}. */
    BANK_CHANGE_STOPPED("Le changement de votre compte bancaire est arrêté",
            Button.to("/requests", "Voir la demande"),
            values -> new BankChangeStopped(values.get("number"), at(values))),
    /** {@link AppointmentBooked}. */
    APPOINTMENT_BOOKED("Votre rendez-vous est confirmé", Button.to("/appointments", "Voir mes rendez-vous"),
            values -> new AppointmentBooked(AppointmentFacts.of(values))),
    /** {@link AppointmentCancelled}. */
    APPOINTMENT_CANCELLED("Votre rendez-vous est annulé", Button.to("/appointments", "Prendre un autre rendez-vous"),
            values -> new AppointmentCancelled(AppointmentFacts.of(values))),
    /** {@link AppointmentDropped}. */
    APPOINTMENT_DROPPED("Votre rendez-vous est annulé, car vous changez de caisse",
            Button.to("/appointments", "Prendre un autre rendez-vous"),
            values -> new AppointmentDropped(AppointmentFacts.of(values))),
    /** {@link AppointmentReminder}. */
    APPOINTMENT_REMINDER("Votre rendez-vous est demain", Button.to("/appointments", "Voir mes rendez-vous"),
            values -> new AppointmentReminder(AppointmentFacts.of(values))),
    /** {@link AssistanceBooked}. */
    ASSISTANCE_BOOKED("Votre rendez-vous avec votre caisse est confirmé",
            Button.withTokenTo("/appointments", "Annuler ce rendez-vous"),
            values -> new AssistanceBooked(AppointmentFacts.of(values))),
    /** {@link AssistanceCancelled}. */
    ASSISTANCE_CANCELLED("Votre rendez-vous avec votre caisse est annulé",
            values -> new AssistanceCancelled(AppointmentFacts.of(values))),
    /** {@link AssistanceReminder}. */
    ASSISTANCE_REMINDER("Votre rendez-vous avec votre caisse est demain",
            Button.withTokenTo("/appointments", "Annuler ce rendez-vous"),
            values -> new AssistanceReminder(AppointmentFacts.of(values))),
    /** {@link AccountClosed}. */
    ACCOUNT_CLOSED("Votre compte assuré est fermé", Button.to("/", "Ouvrir le site"),
            values -> new AccountClosed(at(values))),
    /** {@link AccountFrozen}. */
    ACCOUNT_FROZEN("Nous avons suspendu votre compte assuré pour le protéger",
            values -> new AccountFrozen(at(values))),
    /** {@link AccountThawed}. */
    ACCOUNT_THAWED("Votre compte assuré est de nouveau accessible", Button.to("/", "Me connecter"),
            values -> new AccountThawed(at(values)));

    /** The last e-mail to its reader: of a closed account nothing stays, this e-mail included. */
    static final EmailKind LAST = ACCOUNT_CLOSED;
    private static final Set<EmailKind> WHEN_NOBODY_LOGS_IN = EnumSet.of(ACCOUNT_VALIDATION,
            ACCOUNT_VALIDATION_REMINDER, ACCOUNT_ACTIVATION, ACCOUNT_RECOVERY, ACCOUNT_RECOVERED, ACCOUNT_CLOSED,
            ACCOUNT_FROZEN, OPENING_REPLACED, ASSISTANCE_BOOKED, ASSISTANCE_CANCELLED, ASSISTANCE_REMINDER);
    private static final Set<EmailKind> TO_WHO_HAS_NO_ACCOUNT = EnumSet.of(ASSISTANCE_BOOKED, ASSISTANCE_CANCELLED,
            ASSISTANCE_REMINDER);

    private final String subject;
    private final Button button;
    private final Function<Map<String, String>, EmailBody> reader;

    EmailKind(String subject, Button button, Function<Map<String, String>, EmailBody> reader) {
        this.subject = subject;
        this.button = button;
        this.reader = reader;
    }

    EmailKind(String subject, Function<Map<String, String>, EmailBody> reader) {
        this(subject, null, reader);
    }

    private static Instant at(Map<String, String> values) {
        return Instant.parse(values.get("at"));
    }

    /** Its subject line, the same for everybody. */
    String subject() {
        return subject;
    }

    /** Its link, unless it has none at all. */
    Optional<Button> button() {
        return Optional.ofNullable(button);
    }

    /** Whether its reader has an account to log in to, and to find the e-mail in. */
    boolean readerCanLogIn() {
        return !WHEN_NOBODY_LOGS_IN.contains(this);
    }

    /** Whether its reader needs no account, and is not to be remembered for long. */
    boolean isOfAssistance() {
        return TO_WHO_HAS_NO_ACCOUNT.contains(this);
    }

    /** The name of its two texts. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The body that these facts were kept of. */
    EmailBody body(Map<String, String> values) {
        return reader.apply(values);
    }
}
