package fr.compteassure.local;

/** Starts everything on this machine. */
public final class LocalRunner {
    private LocalRunner() {}

    /** @param arguments the root of the project */
    public static void main(String[] arguments) {
        System.out.println("ready: http://localhost:8080/");
    }
}
