package fr.compteassure.profile;

import fr.compteassure.account.AccountData;
import fr.compteassure.activity.ActivityData;
import fr.compteassure.appointment.AppointmentData;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.document.DocumentData;
import fr.compteassure.letter.LetterData;
import fr.compteassure.mail.EmailData;
import fr.compteassure.mail.SmsData;
import fr.compteassure.message.MessageData;
import fr.compteassure.payment.PaymentData;
import fr.compteassure.registry.InsuredData;
import fr.compteassure.request.RequestData;
import fr.compteassure.session.SessionData;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** All that is held on people. A feature that holds something has its line here, and need do nothing else. */
final class HeldData {
    private final List<PersonalData> all;

    HeldData(Cloud cloud) {
        all = List.of(
                new AccountData(cloud),
                new InsuredData(cloud),
                new SessionData(cloud),
                new PaymentData(cloud),
                new DocumentData(cloud),
                new RequestData(cloud),
                new MessageData(cloud),
                new AppointmentData(cloud),
                new ActivityData(cloud),
                new EmailData(cloud),
                new SmsData(cloud),
                new LetterData(cloud));
    }

    /** What is held on a person, by kind, read side by side; see {@link PersonalData#export}. */
    Map<String, Object> export(InsuredId insured, Supplier<Instant> since) {
        var reading = new LinkedHashMap<String, AsyncCall<Object>>();
        all.forEach(data -> reading.put(data.key(), AsyncCall.of(() -> data.export(insured, since))));
        var export = new LinkedHashMap<String, Object>();
        reading.forEach((key, read) -> export.put(key, read.result()));
        export.values().removeIf(Objects::isNull);
        return export;
    }

    /** Erases what is not to outlive an account. */
    void erase(Erasure erasure) {
        all.forEach(data -> data.erase(erasure));
    }

    /** The features. */
    List<PersonalData> all() {
        return all;
    }
}
