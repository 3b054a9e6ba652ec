package fr.compteassure.cloud;

/** An idempotency key came with another request before; told to the caller by the edge, and by nobody before it. */
public final class IdempotencyKeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super("idempotency key reused", null, false, false);
    }
}
