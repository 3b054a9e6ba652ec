package fr.compteassure.bench.coldstart;

import java.util.function.Supplier;

/** Loads itself, and a class that is made for its lambda. */
final class SmallProgram {
    private SmallProgram() {}

    public static void main(String[] arguments) {
        Supplier<String> text = () -> "loaded";
        System.out.println(text.get());
    }
}
