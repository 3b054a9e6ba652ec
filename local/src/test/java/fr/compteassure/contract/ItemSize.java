package fr.compteassure.contract;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large DynamoDB reckons an item
 * (<a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">DynamoDB item
 * sizes and formats</a>): rounded up, where the rule is a rough one.
 */
final class ItemSize {
    /** Of a map or a list, and of each of what is in it. */
    private static final int CONTAINER = 3;
    private static final int NUMBER = 21;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToInt(field -> bytes(field.getKey()) + of(field.getValue())).sum();
    }

    static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> Math.min(NUMBER, bytes(value.n()) / 2 + 2);
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::bytes).sum();
            case NS -> value.ns().size() * NUMBER;
            case BS -> value.bs().stream().mapToInt(each -> each.asByteArrayUnsafe().length).sum();
            case M -> CONTAINER + value.m().size() + of(value.m());
            case L -> CONTAINER + value.l().size() + all(value.l());
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }

    private static int all(Collection<AttributeValue> values) {
        return values.stream().mapToInt(ItemSize::of).sum();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
