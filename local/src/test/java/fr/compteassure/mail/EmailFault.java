package fr.compteassure.mail;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A fault of one kind of the calls that SendEmail makes, for {@link fr.compteassure.acceptance.AwsCalls}. */
record EmailFault(Predicate<SdkRequest> calls, Runnable seen) {

    static EmailFault of(Predicate<SdkRequest> calls, Runnable seen) {
        return new EmailFault(calls, seen);
    }

    /** Of the first such call alone. */
    BiConsumer<String, SdkRequest> once() {
        return times(1);
    }

    /** Of every such call. */
    BiConsumer<String, SdkRequest> forEver() {
        return times(Integer.MAX_VALUE);
    }

    private BiConsumer<String, SdkRequest> times(int count) {
        var left = new AtomicInteger(count);
        return (function, request) -> {
            if (function.equals("SendEmail") && calls.test(request) && left.getAndDecrement() > 0) {
                seen.run();
                throw SdkClientException.create("injected");
            }
        };
    }

    static boolean toRetries(SdkRequest request) {
        return request instanceof SendMessageRequest send && send.queueUrl().endsWith("/MailRetries");
    }

    static boolean toFailures(SdkRequest request) {
        return request instanceof SendMessageRequest send && send.queueUrl().endsWith("/MailFailures");
    }

    /** The note that SES took it. */
    static boolean noteOfSent(SdkRequest request) {
        return notes(request, "sentAt =");
    }

    /** The removal that takes the place of that note. */
    static boolean removal(SdkRequest request) {
        return request instanceof DeleteItemRequest;
    }

    /** The note that it is given up. */
    static boolean noteOfGivingUp(SdkRequest request) {
        return notes(request, "toTell = :yes");
    }

    /** The note that operations are told. */
    static boolean noteOfTelling(SdkRequest request) {
        return notes(request, "toTell = :no");
    }

    private static boolean notes(SdkRequest request, String change) {
        return request instanceof UpdateItemRequest update && update.updateExpression().contains(change);
    }
}
