package fr.compteassure.local;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.local.demo.DemoPayments;
import fr.compteassure.local.page.DemoPerson;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The demonstration data set: imported at the first start, the way the fund's own files are. */
final class DemoData implements fr.compteassure.local.page.DemoPeople {
    /** Beside the tables: whoever deletes these to start afresh gets the data set again. */
    private static final String DONE = "dynamodb/demo";

    private final LocalAws.Setting setting;
    private final DataFolder data;
    private final Imports imports;

    DemoData(LocalAws.Setting setting, Imports imports) {
        this.setting = setting;
        this.data = setting.data();
        this.imports = imports;
    }

    /** Imports it, unless it was or is not wanted. */
    void importOnce() {
        if (!setting.demo() || data.read(DONE).isPresent()) {
            return;
        }
        setting.progress().accept("demonstration people and their payments, this once (DEMO=off does without)");
        try {
            imported("insured", fr.compteassure.local.demo.DemoPeople.lines().stream());
            imported("payments",
                    new DemoPayments().lines(LocalDate.ofInstant(setting.clock().instant(), Cloud.FRANCE)));
            data.write(DONE, "imported");
        } catch (IOException e) {
            throw new StartFailure("the demonstration data cannot be imported: " + e.getMessage(), e);
        }
    }

    private void imported(String kind, Stream<String> lines) throws IOException {
        var file = Files.createTempFile(data.folder("imports"), kind, ".jsonl");
        try {
            Files.write(file, (Iterable<String>) lines::iterator);
            imports.run(kind, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public List<DemoPerson> some() {
        if (data.read(DONE).isEmpty()) {
            return List.of();
        }
        var cpams = new Cpams();
        return fr.compteassure.local.demo.DemoPeople.all().stream()
                .map(person -> new DemoPerson(person.familyName(), person.nir(), person.birthDate().toString(),
                        person.postalCode(), cpams.of(new CpamCode(person.cpam())).orElseThrow().name()))
                .toList();
    }
}
