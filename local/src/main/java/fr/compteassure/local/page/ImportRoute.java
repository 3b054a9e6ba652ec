package fr.compteassure.local.page;

import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Takes import files of up to 200 MB, none of which is ever whole in memory. */
public final class ImportRoute {
    private static final Set<String> KINDS = Set.of("insured", "payments");
    private static final long MAX_BYTES = 200L * 1024 * 1024;

    private final Imports imports;
    private final Path folder;

    /** @param folder where a file waits while it is imported */
    public ImportRoute(Imports imports, Path folder) {
        this.imports = imports;
        this.folder = folder;
    }

    Response answer(Request request, String kind) throws IOException {
        if (!KINDS.contains(kind)) {
            return LocalPages.notFound();
        }
        Path file = Files.createTempFile(folder, kind, ".jsonl");
        try {
            return copied(request.body(), file)
                    ? Response.of(200, "application/json", imports.run(kind, file))
                    : Response.problem(413, "too-large", "Fichier trop volumineux", "200 Mo au plus.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean copied(InputStream body, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total <= MAX_BYTES) {
                    out.write(buffer, 0, read);
                }
            }
        }
        return total <= MAX_BYTES;
    }
}
