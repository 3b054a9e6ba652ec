package fr.compteassure.payment;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.importing.FileImport;
import fr.compteassure.importing.LineKind;
import java.util.Map;

/** Imports the fund's file of payments, when it lands in the import bucket under {@code payments/}. */
public final class ImportPayments extends BackgroundFunction {
    private final FileImport<Payment> imports;

    /** For Lambda. */
    public ImportPayments() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ImportPayments(Cloud cloud) {
        imports = new FileImport<>(cloud, new LineKind<>("PAYMENTS", new PaymentLine(cloud.keyedHash())::read,
                Payment::insured, Payment::id),
                file -> new PaymentRecording(cloud, file.key() + " " + file.sequencer()));
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        return imports.run(event, run);
    }
}
