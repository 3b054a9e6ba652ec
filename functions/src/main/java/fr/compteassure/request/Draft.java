package fr.compteassure.request;

import fr.compteassure.registry.Change;
import fr.compteassure.value.Nir;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request is made of, once its form was found right.
 *
 * @param form what the person gave, as JSON values, as it is shown again
 * @param alone of what only one of its type may be open at a time, such as whom it is for; kept as a hash
 * @param pieces the supporting documents that belong to it
 * @param effects what becomes of the person's file once it is accepted, in that order
 * @param warnings what the person is told with the receipt
 * @param estimate what is told at once and decided later, as JSON values; null when nothing is
 * @param concern the other parent whom it concerns too
 */
public record Draft(Map<String, Object> form, String alone, List<Piece> pieces, List<Change> effects,
        List<Warning> warnings, Map<String, Object> estimate, Optional<Concern> concern) {

    /**
     * What a request means for the other parent of a child.
     *
     * @param nir the NIR that was given of the other parent
     * @param givenName the child's given name, all that the other parent is shown of the form
     * @param effect what becomes of the other parent's file if there is no objection
     */
    public record Concern(Nir nir, String givenName, Change effect) {
        @Override
        public String toString() {
            return "Concern[hidden]";
        }
    }

    /** One that has nothing but a form. */
    public static Draft of(Map<String, Object> form, String alone) {
        return new Draft(form, alone, List.of(), List.of(), List.of(), null, Optional.empty());
    }

    /** The same with these pieces. */
    public Draft with(Piece... those) {
        return new Draft(form, alone, List.of(those), effects, warnings, estimate, concern);
    }

    /** The same with this effect, after those that it has. */
    public Draft with(Change effect) {
        return new Draft(form, alone, pieces, added(effects, effect), warnings, estimate, concern);
    }

    /** The same with this warning, after those that it has. */
    public Draft with(Warning warning) {
        return new Draft(form, alone, pieces, effects, added(warnings, warning), estimate, concern);
    }

    /** The same with an estimate. */
    public Draft withEstimate(Map<String, Object> json) {
        return new Draft(form, alone, pieces, effects, warnings, json, concern);
    }

    /** The same, which concerns another parent. */
    public Draft with(Concern other) {
        return new Draft(form, alone, pieces, effects, warnings, estimate, Optional.of(other));
    }

    private static <T> List<T> added(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
