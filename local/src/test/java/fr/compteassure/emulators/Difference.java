package fr.compteassure.emulators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What moto is known to answer otherwise than what the runner has, and whose answer the application gets then. Each is told,
 * with its reason, in {@code docs/decisions/second-emulator.md}; one that is not met any more is to go.
 */
enum Difference {
    /** DynamoDB ends a page at 1 MB; moto at a million bytes. */
    END_OF_PAGE(Answerer.MOTO) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.DYNAMODB, "Query", "Items", "Count", "ScannedCount", "LastEvaluatedKey")
                    && exchange.moto().get("Items") instanceof List<?> shorter
                    && exchange.runner().get("Items") instanceof List<?> longer
                    && shorter.size() < longer.size() && longer.subList(0, shorter.size()).equals(shorter);
        }
    },
    /** Of a page that is full when there is nothing more, DynamoDB tells a key to read on from; moto does not. */
    LAST_PAGE(Answerer.MOTO) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.DYNAMODB, "Query", "LastEvaluatedKey")
                    && !exchange.moto().containsKey("LastEvaluatedKey")
                    && exchange.asks().containsKey("Limit");
        }
    },
    /** What is put without a type has another type for each. */
    DEFAULT_TYPE(Answerer.MOTO) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.S3, "GET", "type")
                    && exchange.moto().get("type").equals("binary/octet-stream")
                    && exchange.runner().get("type").equals("application/octet-stream");
        }
    },
    /** Moto tells the kind of a key of KMS by its old name alone. */
    KEY_SPEC(Answerer.MOTO) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.KMS, "GetPublicKey", "fields")
                    && !exchange.moto().toString().contains(" KeySpec") && exchange.moto().toString()
                            .contains("CustomerMasterKeySpec");
        }
    },
    /** Moto checks no signature and no time: a link that ran out, or that was changed, still opens. */
    LINK(Answerer.RUNNER) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.service() == Service.S3 && exchange.call().target().contains("X-Amz-Signature=")
                    && exchange.runner().get("status").equals(403);
        }
    },
    /** Moto does not heed the name that a link wants a file to be kept under. */
    FILE_NAME(Answerer.RUNNER) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.S3, "GET", "disposition")
                    && exchange.call().target().contains("response-content-disposition=")
                    && exchange.moto().get("disposition").equals("");
        }
    },
    /** The messages that functions get are those of the runner's queues, whose time is the application's. */
    RECEIPT(Answerer.RUNNER) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.SQS, "ChangeMessageVisibility", "status", "fields")
                    && exchange.runner().get("status").equals(200);
        }
    },
    /** What a test has SES refuse. */
    REFUSED_BY_A_TEST(Answerer.RUNNER) {
        @Override
        boolean explains(Exchange exchange) {
            return exchange.isOf(Service.SES, "POST", "status") && exchange.moto().get("status").equals(200);
        }
    };

    /** Whose answer counts. */
    enum Answerer {
        MOTO, RUNNER
    }

    private final Answerer answerer;

    Difference(Answerer answerer) {
        this.answerer = answerer;
    }

    abstract boolean explains(Exchange exchange);

    Answerer answerer() {
        return answerer;
    }

    static Optional<Difference> in(Exchange exchange) {
        return Stream.of(values()).filter(each -> each.explains(exchange)).findFirst();
    }
}
