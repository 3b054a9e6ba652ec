package fr.compteassure.emulators;

import java.nio.charset.StandardCharsets;

/** What of AWS a call asks, which all answers at one address here. */
enum Service {
    DYNAMODB, S3, SES, SNS, SQS, KMS;

    static Service of(HttpCall call) {
        var target = call.header("x-amz-target").orElse("");
        if (target.startsWith("DynamoDB")) {
            return DYNAMODB;
        }
        if (!target.isEmpty()) {
            return target.startsWith("AmazonSQS") ? SQS : KMS;
        }
        if (!call.method().equals("POST") || !call.path().equals("/")) {
            return S3;
        }
        return new String(call.body(), StandardCharsets.UTF_8).contains("Action=Publish&") ? SNS : SES;
    }
}
