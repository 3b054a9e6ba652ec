package fr.compteassure.cloud;

import java.util.Map;

/**
 * The settings beside the names of tables, as {@code template.yaml} gives them to every function. What a function may do with
 * what is named here is said by its role, not by its settings.
 *
 * @param documentBucket where documents are kept
 * @param attachmentBucket where the files are that people send
 * @param signingKey the KMS key that signs the facts of documents
 * @param identifierKey the KMS key that the key of keyed hashes comes from
 * @param mailFrom the sender of e-mails
 * @param mailFailuresQueue the address of the queue of e-mails that could not be sent
 * @param webAddress where the pages are, without a final slash
 * @param originSecrets what proves that a request came through CloudFront
 * @param acceptsDirectCalls whether requests are answered too that did not
 */
public record Config(
        String documentBucket,
        String attachmentBucket,
        String signingKey,
        String identifierKey,
        String mailFrom,
        String mailFailuresQueue,
        String webAddress,
        OriginSecrets originSecrets,
        boolean acceptsDirectCalls) {

    /** @throws IllegalStateException that names the first setting that is missing */
    static Config of(Map<String, String> environment) {
        return new Config(
                required(environment, "DOCUMENT_BUCKET"),
                required(environment, "ATTACHMENT_BUCKET"),
                required(environment, "SIGNING_KEY"),
                required(environment, "IDENTIFIER_KEY"),
                required(environment, "MAIL_FROM"),
                required(environment, "MAIL_FAILURES_QUEUE"),
                required(environment, "WEB_ADDRESS"),
                OriginSecrets.of(environment.getOrDefault("ORIGIN_SECRETS", "")),
                required(environment, "DIRECT_CALLS").equals("accepted"));
    }

    static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the setting " + name + " is missing");
        }
        return value;
    }
}
