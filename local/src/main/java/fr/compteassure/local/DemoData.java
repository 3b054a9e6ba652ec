package fr.compteassure.local;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.local.demo.DemoMembers;
import fr.compteassure.local.demo.DemoPayments;
import fr.compteassure.local.demo.DemoRequests;
import fr.compteassure.local.page.DemoMember;
import fr.compteassure.local.page.DemoPerson;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The demonstration data set: imported at the first start, the way the fund's own files are; and what some of its people do
 * then, the way people do it.
 */
final class DemoData implements fr.compteassure.local.page.DemoPeople {
    /** Beside the tables: whoever deletes these to start afresh gets the data set again. */
    private static final String DONE = "dynamodb/demo";
    private static final String HAVE_ACCOUNTS = "dynamodb/demo-accounts";

    private final LocalAws.Setting setting;
    private final DataFolder data;
    private final Imports imports;
    private boolean isFirstStart;

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
            imported("insured", Stream.concat(fr.compteassure.local.demo.DemoPeople.lines().stream(),
                    DemoMembers.lines().stream()));
            imported("payments", new DemoPayments().lines(today()));
            data.write(DONE, "imported");
            isFirstStart = true;
        } catch (IOException e) {
            throw new StartFailure("the demonstration data cannot be imported: " + e.getMessage(), e);
        }
    }

    /**
     * Opens accounts and submits requests, if this start imported the data set. What fails is told, and not tried again: an
     * account is opened once.
     *
     * @param runner where the application is
     * @return whether anything was done
     */
    boolean openAccountsOnce(URI runner) {
        if (!isFirstStart) {
            return false;
        }
        setting.progress().accept("two accounts of demonstration and their requests, this once");
        try {
            new DemoRequests(today()).make(runner);
            data.write(HAVE_ACCOUNTS, "opened");
        } catch (IOException | RuntimeException e) {
            setting.progress().accept("the accounts of demonstration are not complete ("
                    + Objects.requireNonNullElse(e.getMessage(), e.toString()) + "); everything else works");
        }
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(setting.clock().instant(), Cloud.FRANCE);
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
        return fr.compteassure.local.demo.DemoPeople.all().stream()
                .map(person -> new DemoPerson(person.familyName(), person.nir(), person.birthDate().toString(),
                        person.postalCode(), cpam(person)))
                .toList();
    }

    @Override
    public List<DemoMember> members() {
        if (data.read(HAVE_ACCOUNTS).isEmpty()) {
            return List.of();
        }
        return DemoMembers.all().stream()
                .map(person -> new DemoMember(person.givenNames().getFirst() + " " + person.familyName(), person.nir(),
                        DemoMembers.PASSWORD, DemoMembers.email(person), cpam(person)))
                .toList();
    }

    private static String cpam(fr.compteassure.local.demo.DemoPeople.Person person) {
        return new Cpams().of(new CpamCode(person.cpam())).orElseThrow().name();
    }
}
