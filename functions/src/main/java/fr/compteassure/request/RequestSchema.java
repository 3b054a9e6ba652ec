package fr.compteassure.request;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/** How a request is kept. Beside requests lie items that only mark that one is open, or a file to be handed over. */
final class RequestSchema {
    private RequestSchema() {}

    static RecordSchema<SubmittedRequest> schema() {
        return RecordSchema.of(SubmittedRequest.class, RequestSchema::read)
                .partitionKey("insuredId", request -> request.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("requestId", SubmittedRequest::id)
                .text("number", SubmittedRequest::number)
                .text("requestType", SubmittedRequest::type).exportedAs("type")
                .inner("filing", Filing.schema(), SubmittedRequest::filing)
                .inner("concerned", Concerned.schema(), SubmittedRequest::concerned)
                .innerList("steps", Step.SCHEMA, request -> request.history().steps()).exportedAs("history")
                .text("requestStatus", request -> request.status().name()).exportedAs("status")
                .text("cpam", request -> request.cpam() == null ? null : request.cpam().value())
                .field("expectedBy", EnhancedType.of(LocalDate.class), request -> request.outlook().expectedBy())
                .instant("effectiveAt", SubmittedRequest::effectiveAt)
                .text("awaited", request -> name(request.outlook().awaited())).unexported("follows from the type")
                .instant("lateToldAt", request -> request.outlook().lateToldAt())
                .innerList("attachments", Attachment.SCHEMA, request -> request.files().all())
                .text("objection", SubmittedRequest::objection)
                .unexported("somebody else's words, for the fund alone; whose they are has them in their own account")
                .flag("unread", SubmittedRequest::unread)
                .instant("unreadSince", request -> request.attention().since())
                .unexported("follows from the history")
                .number("toldAgain",
                        request -> request.attention().told() == 0 ? null : (long) request.attention().told())
                .unexported("what they were told is among the SMS and the letters")
                .number("tellShard", request -> request.tellAt().map(_ -> shard(request)).orElse(null))
                .unexported("a number made of the id, by which it is found when somebody is to be told")
                .instant("tellAt", request -> request.tellAt().orElse(null)).unexported("follows from the history")
                .number("version", SubmittedRequest::version).unexported("how often it was written")
                .number("dueShard",
                        request -> request.dueAt().map(_ -> shard(request)).orElse(null))
                .unexported("a number made of the id, by which it is found when something is due")
                .instant("dueAt", request -> request.dueAt().orElse(null)).unexported("follows from the other dates")
                .instant("expiresAt", request -> request.expiresAt().orElse(null)).unexported("of nobody's only")
                .exporting("submittedAt", request -> request.submittedAt().toString())
                .exporting("nextActor", request -> request.nextActor().name());
    }

    private static Long shard(SubmittedRequest request) {
        return (long) request.insured().shard(SubmittedRequest.SHARDS);
    }

    private static String name(NextActor actor) {
        return actor == null ? null : actor.name();
    }

    private static SubmittedRequest read(Values values) {
        return new SubmittedRequest(values.get("insuredId", InsuredId::new), values.get("requestId"),
                values.get("number"), values.get("requestType"), values.get("filing"), values.get("concerned"),
                values.get("cpam", CpamCode::new), new History(values.get("steps")),
                new Outlook(values.get("expectedBy"), values.instant("effectiveAt"),
                        values.get("awaited", NextActor::valueOf), values.instant("lateToldAt")),
                new PieceFiles(Objects.requireNonNullElse(values.get("attachments"), List.of())),
                values.get("objection"), new Attention(values.flag("unread"), values.instant("unreadSince"),
                        Objects.requireNonNullElse(values.<Long>get("toldAgain"), 0L).intValue()),
                Objects.requireNonNullElse(values.get("version"), 0L));
    }
}
