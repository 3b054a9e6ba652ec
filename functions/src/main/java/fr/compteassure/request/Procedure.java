package fr.compteassure.request;

import fr.compteassure.api.Fields;
import fr.compteassure.value.Nir;
import java.util.Optional;

/**
 * A procedure reads a form and judges it, and knows nothing of what becomes of requests.
 *
 * @param <F> its form
 */
public interface Procedure<F extends Record> {
    /** Its type, in capitals, such as {@code VITALE_CARD_ORDER}. */
    String type();

    /** The version of its form and of the texts beside it, kept with each request: what a person was shown can be told. */
    String formVersion();

    /** Reads the form; every wrong field is noted, and then the form is not to be used. */
    F read(Fields fields);

    /**
     * Notes what is wrong in the sight of the person's file, such as somebody who is not in it.
     *
     * @param form as it was read, with null for what was wrong
     */
    default void check(F form, Applicant applicant, Fields fields) {}

    /**
     * The NIR given of the other parent whom the request concerns.
     *
     * @param form as it was read, with null for what was wrong
     */
    default Optional<Nir> otherParent(F form) {
        return Optional.empty();
    }

    /** What the rules say of a right form; it depends on nothing else. */
    Verdict judge(F form, Applicant applicant);

    /**
     * What else is written with a request of this form, in its own transaction.
     *
     * @param filed the request
     */
    default Beside beside(F form, Filed filed) {
        return Beside.NOTHING;
    }

    /**
     * Does right away what will be done later in any case, once the request is written. What it throws is nobody's concern.
     *
     * @param filed the request
     */
    default void submitted(F form, Filed filed) {}
}
