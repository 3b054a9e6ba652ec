package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.api.Fields;
import fr.compteassure.cloud.TestKey;
import fr.compteassure.local.demo.DemoPayments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The payments of the demonstration as an import reads them. */
public final class DemoPaid {
    private DemoPaid() {}

    /** Those up to a day. */
    public static List<Payment> until(LocalDate today) {
        return new DemoPayments().lines(today).map(DemoPaid::payment).toList();
    }

    private static Payment payment(String line) {
        try {
            var fields = new Fields(JSON.std.mapFrom(line));
            var payment = new PaymentLine(TestKey.keyedHash()).read(fields);
            assertThat(fields.errors()).isEmpty();
            return payment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
