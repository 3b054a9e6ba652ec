package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;

/**
 * A supporting document that belongs to a request.
 *
 * @param name what it is, in capitals, such as {@code IDENTITY_DOCUMENT}
 * @param required whether the request cannot be decided well without it
 */
public record Piece(String name, boolean required) {
    static final RecordSchema<Piece> SCHEMA = RecordSchema.of(Piece.class,
            values -> new Piece(values.get("name"), values.flag("required")))
            .text("name", Piece::name)
            .flag("required", Piece::required);

    /** One without which the request cannot be decided well. */
    public static Piece required(String name) {
        return new Piece(name, true);
    }

    /** One that helps. */
    public static Piece optional(String name) {
        return new Piece(name, false);
    }
}
