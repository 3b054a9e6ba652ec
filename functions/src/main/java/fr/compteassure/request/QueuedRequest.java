package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * A request as the advisors' queue shows it: nothing of what it says.
 *
 * @param insured whose it is
 * @param id its id
 * @param number what a person reads on the phone
 * @param type its type
 * @param status where it stands
 * @param awaited who may act until it happens by itself; null when it does not
 * @param expectedBy by when the fund answers, or null
 */
record QueuedRequest(InsuredId insured, String id, String number, String type, Status status, NextActor awaited,
        LocalDate expectedBy) {
    static RecordSchema<QueuedRequest> schema() {
        return RecordSchema.of(QueuedRequest.class,
                values -> new QueuedRequest(values.get("insuredId", InsuredId::new), values.get("requestId"),
                        values.get("number"), values.get("requestType"),
                        values.get("requestStatus", Status::valueOf), values.get("awaited", NextActor::valueOf),
                        values.get("expectedBy")))
                .partitionKey("insuredId", one -> one.insured().value())
                .sortKey("requestId", QueuedRequest::id)
                .text("number", QueuedRequest::number)
                .text("requestType", QueuedRequest::type)
                .text("requestStatus", one -> one.status().name())
                .text("awaited", one -> one.awaited() == null ? null : one.awaited().name())
                .field("expectedBy", EnhancedType.of(LocalDate.class), QueuedRequest::expectedBy);
    }

    /** Whether an advisor should see it: it awaits a decision, or may be helped on. */
    boolean isForTheFund() {
        return status == Status.IN_REVIEW || status == Status.SUBMITTED && awaited != NextActor.NONE;
    }

    /** Who must act next. */
    NextActor nextActor() {
        return Outlook.nextActor(status, awaited);
    }
}
