package fr.compteassure.local.page;

import fr.compteassure.local.aws.Mail;
import java.util.List;

/** The e-mails that the application sent, none of which left the machine. */
@FunctionalInterface
public interface Mails {
    /** @param to the address, or null for all */
    List<Mail> sent(String to);
}
