package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;

/**
 * Something that the person is told beside the receipt of a request.
 *
 * @param code what it is, for programs, such as {@code late}
 * @param message the same in French, for the person
 */
public record Warning(String code, String message) {
    static final RecordSchema<Warning> SCHEMA = RecordSchema.of(Warning.class,
            values -> new Warning(values.get("code"), values.get("message")))
            .text("code", Warning::code)
            .text("message", Warning::message);
}
