package fr.compteassure.local.aws;

import java.nio.charset.StandardCharsets;

/** Calls a function of the template by its name, as Lambda does for an event source. */
@FunctionalInterface
public interface Invoker {
    /**
     * Calls the function and waits for it.
     *
     * @param functionName the name of the function, without version or alias
     * @param event the event, as JSON
     * @return what the function answered; an exception thrown from here counts as a failed call
     */
    Result invoke(String functionName, byte[] event);

    /**
     * The end of one call.
     *
     * @param failed whether the function threw, ran out of time or of memory
     * @param payload what it answered, or the description of its error; JSON
     */
    record Result(boolean failed, byte[] payload) {
        /**
         * A call that went well.
         *
         * @param json what the function answered
         * @return the result
         */
        public static Result succeeded(String json) {
            return new Result(false, json.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * A call that failed.
         *
         * @param json the description of the error
         * @return the result
         */
        public static Result failed(String json) {
            return new Result(true, json.getBytes(StandardCharsets.UTF_8));
        }
    }
}
