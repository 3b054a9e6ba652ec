package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;
import java.util.List;

/** The links of the e-mails in the outbox for a person, for tests in which no e-mail is sent. */
public final class EmailLinks {
    private EmailLinks() {}

    /** The tokens of all links, in no order. */
    public static List<String> tokens(Cloud cloud, String nir) {
        var tokens = new LinkTokens(cloud);
        return new OutboxStore(cloud).of(cloud.keyedHash().of(new Nir(nir))).stream()
                .filter(email -> email.body().kind().button().filter(Button::withToken).isPresent())
                .map(tokens::token).toList();
    }
}
