package fr.compteassure.bench.coldstart.function;

import java.io.File;

/** The class path of this process, under tests too. */
public final class ClassPath {
    private ClassPath() {}

    /** Its entries, in order. */
    public static String[] entries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator);
    }
}
