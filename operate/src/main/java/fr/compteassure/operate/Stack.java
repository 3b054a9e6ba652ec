package fr.compteassure.operate;

import java.util.List;
import java.util.Optional;

/** A deployed stack: what its template calls something, and what AWS calls it. */
public interface Stack {
    /**
     * What an output tells.
     *
     * @throws OperationFailure when the stack has no such output
     */
    String output(String name);

    /**
     * What AWS calls a resource of the stack's own template: the name of a function, the address of a queue.
     *
     * @throws OperationFailure when the stack has no such resource
     */
    String resource(String logicalId);

    /**
     * What AWS calls a resource of a stack within the stack; empty when there is none.
     *
     * @param nested what the stack's own template calls the stack within it
     */
    Optional<String> resource(String nested, String logicalId);

    /** The names of the functions of the stack and of the stacks within it, and of no others. */
    List<String> functions();
}
