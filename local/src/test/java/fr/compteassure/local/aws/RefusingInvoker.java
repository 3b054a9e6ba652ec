package fr.compteassure.local.aws;

/** For tests in which no function is called. */
final class RefusingInvoker {
    static final Invoker NONE = (functionName, _) -> {
        throw new AssertionError("Nobody should call " + functionName);
    };

    private RefusingInvoker() {}
}
