package fr.compteassure.bench.coldstart.people;

import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.local.template.LambdaFunction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The event of each function, about people for whom its action can be done. What stands here is where the sample is not about
 * Jean, or needs what somebody has done before; all other samples are taken as they are, in the session of Jean or of an
 * advisor of Claire's fund where one is asked for.
 */
final class Stories {
    private final Path events;
    private final People people;
    private final LocalDate today;

    /**
     * @param events the folder of the samples
     * @param today by the clock of the application
     */
    Stories(Path events, People people, LocalDate today) {
        this.events = events;
        this.people = people;
        this.today = today;
    }

    /**
     * A case of an action.
     *
     * @param name what it is called in reports: the function's, and what sets it apart
     * @param event what the function is given
     */
    record Story(String name, byte[] event) {}

    /** The cases of a function: most have one. */
    List<Story> of(LambdaFunction function) throws ClassNotFoundException {
        var id = function.id();
        var sample = sample(function);
        return switch (id) {
            case "IssueRightsCertificate" -> List.of(new Story(id + ", anew", sample
                    .with(Map.of("showExemption", false)).bytes()), new Story(id + ", issued before",
                            sample(function).bytes()));
            case "IssueMonthlyStatement" -> List.of(new Story(id, sample.with(Map.of("month", lastMonth())).bytes()));
            case "IssueDailyAllowanceCertificate" -> List.of(new Story(id, sample.with(Map.of("from",
                    lastMonth() + "-01", "to", lastMonth() + "-28")).bytes()));
            default -> List.of(new Story(id, told(id, sample).bytes()));
        };
    }

    private String lastMonth() {
        return today.minusMonths(1).toString().substring(0, "2026-10".length());
    }

    private SampleEvent sample(LambdaFunction function) throws ClassNotFoundException {
        var sample = new SampleEvent(events.resolve(function.id() + ".json"), today);
        var type = Class.forName(function.className());
        if (InsuredFunction.class.isAssignableFrom(type)) {
            return sample.of(people.jean().token());
        }
        return AdvisorFunction.class.isAssignableFrom(type) ? sample.of(people.fund().clairesAdvisor()) : sample;
    }

    private SampleEvent told(String function, SampleEvent sample) {
        return switch (function) {
            case "ActivateAssistedAccount" -> sample.with(Map.of("token", people.activationToken()));
            case "ConfirmEmail" -> sample.with(Map.of("token", people.confirmationToken()));
            case "ResetPassword" -> sample.with(Map.of("token", people.resetToken()));
            case "StopRequest" -> sample.with(Map.of("token", people.stopToken()));
            case "UnlockLogIn" -> sample.with(Map.of("token", people.unlockingToken()));
            case "ValidateAccount" -> sample.with(Map.of("token", people.validationToken()));
            case "OpenAccount" -> sample.with(Newcomer.MARIA.application());
            case "OpenAssistedAccount" -> sample.with(Newcomer.MARIA.assisted())
                    .of(people.fund().advisor(Newcomer.MARIA));
            case "ResendValidationEmail" -> resending(sample);
            case "LogIn", "RequestPasswordReset" -> {
                people.jean();
                yield sample;
            }
            case "ChangeBankDetails", "ChangeContact", "CloseAccount", "MakeRecoveryCodes" ->
                sample.header("Step-Up-Code", people.jeansCode());
            case "OrderVitaleCard" -> sample.of(people.withoutCard().token());
            case "EndSession" -> sample.path("sessionId", people.otherSession());
            case "GetDocument" -> sample.path("documentId", people.document().get("documentId"));
            case "VerifyDocument" -> sample.path("code", people.document().get("verificationCode"));
            case "VerifyFile" -> sample.with(Map.of("sha256", people.hash()));
            case "BookAppointment", "BookAssistance" -> sample.with(Map.of("slotId", people.fund().slot()));
            case "CancelAssistance" ->
                sample.with(Map.of("appointmentId", people.fund().assistance().get("appointmentId"),
                        "token", people.fund().assistance().get("cancellationToken")));
            case "ObjectToRequest" -> sample.of(people.eloise().token()).path("requestId", people.registration());
            case "ReopenRequest" -> sample.of(people.fund().bastiensAdvisor()).path("requestId",
                    people.bastien().request("FOREIGN_CARE_CLAIM", "REJECTED"));
            default -> ofClaire(function, sample);
        };
    }

    private SampleEvent resending(SampleEvent sample) {
        people.validationToken();
        var application = Newcomer.MARIE_ANGE.application();
        return sample.with(Map.of("nir", application.get("nir"), "email", Newcomer.email(application)));
    }

    /** What Claire and the advisor of her fund do with her requests, messages and appointments. */
    private SampleEvent ofClaire(String function, SampleEvent sample) {
        return switch (function) {
            case "ListAppointments", "ListRequests", "ListThreads" -> sample.of(people.claire().token());
            case "GetRequest", "WithdrawRequest", "AddAttachment" -> sample.of(people.claire().token())
                    .path("requestId", order());
            case "AnswerInformationRequest" -> sample.of(people.claire().token()).path("requestId",
                    people.claire().request("THIRD_PARTY_ACCIDENT", "INFORMATION_NEEDED"));
            case "ReviewRequest", "TakeRequest" -> sample.path("requestId", order());
            case "DecideRequest" -> sample.path("requestId", order()).with(Map.of("seen", people.fund().seen(order())));
            case "ReadThread", "ReplyToThread" -> sample.of(people.claire().token()).path("threadId", thread());
            case "ReadInboxThread", "AnswerMessage" -> sample.path("threadId", thread());
            case "CancelAppointment" -> sample.of(people.claire().token()).path("appointmentId",
                    people.claire().first("/appointments", "appointmentId"));
            default -> sample;
        };
    }

    private String order() {
        return people.claire().request("VITALE_CARD_ORDER", "SUBMITTED");
    }

    private Object thread() {
        return people.claire().first("/messages", "threadId");
    }
}
