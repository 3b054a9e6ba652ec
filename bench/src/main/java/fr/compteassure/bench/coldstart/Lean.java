package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.LoadedClasses.Origin;
import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction.Conditions;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What functions carry: the jars of both zips; and what they load of it until their first answer, beside sdkfloor. */
public final class Lean {
    private static final List<String> USUAL = List.of("ViewAccount", "ListPayments", "LogIn", "IssueRightsCertificate");
    private static final String FUNCTIONS = "functions/target/functions.zip";
    private static final String DOCUMENTS = "functions/target/documents.zip";
    private static final double MEGA = 1e6;
    /** Smaller jars, in bytes, are told together. */
    private static final int SMALL = 150_000;

    private Lean() {}

    /**
     * Both.
     *
     * @param project its folder, with its packages built
     */
    public static Report measured(Path project) throws Exception {
        return new Report("class-path", List.of(
                new Words("Classes loaded from the start of the process, without a snapshot, until its first answer:"),
                new Figures("classes", classes(project)),
                new Words("What both zips are made of; each jar stands in `documents.zip`, and has its size there:"),
                new Figures("jars", jars(project))));
    }

    private static Table classes(Path project) throws Exception {
        var rows = new ArrayList<List<Object>>();
        try (var session = new Session(project, Selection.of(USUAL, 1, 0))) {
            var candidates = session.candidates();
            rows.add(row(session, session.stage().floor(candidates.getFirst().memory())));
            for (var candidate : candidates) {
                session.stage().putBack();
                rows.add(row(session, candidate));
            }
        }
        return new Table(List.of("function", "classes", "the JDK’s", "Lambda’s", "the SDK’s", "other libraries’",
                "its own", "made while it runs"), rows);
    }

    private static List<Object> row(Session session, Candidate candidate) throws Exception {
        var log = session.newFile("classes");
        session.fresh().run(candidate.with("JAVA_TOOL_OPTIONS", LoadedClasses.logging(log)), 1, Conditions.PLAIN);
        var loaded = LoadedClasses.in(log);
        return List.of(candidate.name(), loaded.all(), loaded.of(Origin.JDK), loaded.of(Origin.LAMBDA),
                loaded.of(Origin.SDK), loaded.of(Origin.LIBRARY), loaded.of(Origin.FUNCTION), loaded.of(Origin.MADE));
    }

    /** The largest first. */
    static Table jars(Path project) throws IOException {
        var functions = entries(project.resolve(FUNCTIONS));
        var documents = entries(project.resolve(DOCUMENTS));
        var rows = new ArrayList<List<Object>>();
        rows.add(total("**documents.zip**", documents.values()));
        rows.add(total("**functions.zip**", functions.values()));
        documents.values().stream().filter(jar -> jar.getCompressedSize() >= SMALL)
                .sorted(Collections.reverseOrder((one, other) -> Long.compare(one.getCompressedSize(),
                        other.getCompressedSize())))
                .forEach(jar -> rows.add(List.of(jar.getName().replace("lib/", ""), megabytes(jar.getCompressedSize()),
                        megabytes(jar.getSize()), functions.containsKey(jar.getName()) ? "both" : "documents.zip")));
        var small = documents.values().stream().filter(jar -> jar.getCompressedSize() < SMALL).toList();
        rows.add(total(small.size() + " smaller ones", small));
        return new Table(List.of("jar", "MB in the zip", "MB unzipped", "in"), rows);
    }

    private static List<Object> total(String name, Iterable<? extends ZipEntry> jars) {
        long compressed = 0;
        long plain = 0;
        for (var jar : jars) {
            compressed += jar.getCompressedSize();
            plain += jar.getSize();
        }
        return List.of(name, megabytes(compressed), megabytes(plain), "");
    }

    private static Map<String, ZipEntry> entries(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream().collect(Collectors.toMap(ZipEntry::getName, entry -> entry, (one, _) -> one,
                    TreeMap::new));
        }
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / MEGA * 100) / 100.0;
    }
}
