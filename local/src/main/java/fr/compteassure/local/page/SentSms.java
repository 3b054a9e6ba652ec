package fr.compteassure.local.page;

import fr.compteassure.local.aws.Sms;
import java.util.List;

/** The SMS that the application sent, none of which left the machine. */
@FunctionalInterface
public interface SentSms {
    /** All of them, the last one first. */
    List<Sms> all();

    /**
     * Those to one number.
     *
     * @param number in E.164; of its plus a query leaves a space or nothing
     */
    default List<Sms> to(String number) {
        var digits = number.replaceAll("\\D", "");
        return all().stream().filter(sms -> sms.to().equals("+" + digits)).toList();
    }
}
