package fr.compteassure.request;

import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * That a request is open, beside it: of its kind no other may be. It is small, so that what the person must do can be counted
 * without reading requests.
 *
 * @param insured whose it is
 * @param key its sort key, {@link #PREFIX} and a hash of what must be alone
 * @param requestId the request
 * @param toAnswer whether the person must or may act next
 * @param expiresAt when the table may forget it, of nobody's; null of somebody's
 */
record OpenRequest(InsuredId insured, String key, String requestId, boolean toAnswer, Instant expiresAt) {
    /** It sorts behind all ids of requests. */
    static final String PREFIX = "open#";

    static RecordSchema<OpenRequest> schema() {
        return RecordSchema.of(OpenRequest.class,
                values -> new OpenRequest(values.get("insuredId", InsuredId::new), values.get("requestId"),
                        values.get("openId"), values.flag("toAnswer"), values.instant("expiresAt")))
                .partitionKey("insuredId", open -> open.insured().value())
                .sortKey("requestId", OpenRequest::key)
                .text("openId", OpenRequest::requestId)
                .flag("toAnswer", OpenRequest::toAnswer)
                .instant("expiresAt", OpenRequest::expiresAt);
    }

    /** Of what only one may be open in the other parent's account: the request itself. */
    static String aloneForOtherParent(String requestId) {
        return KeyedHash.ofSecret(requestId);
    }

    /** The sort key under which a request is open for the other parent. */
    static String keyForOtherParent(String requestId) {
        return PREFIX + aloneForOtherParent(requestId);
    }

    static OpenRequest of(SubmittedRequest request) {
        return new OpenRequest(request.insured(), PREFIX + request.filing().alone(), request.id(),
                request.awaitsItsPerson(), request.expiresAt().orElse(null));
    }
}
