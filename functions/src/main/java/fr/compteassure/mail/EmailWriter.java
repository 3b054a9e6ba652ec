package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.util.HashMap;

/** Writes e-mails, with what lets their readers in: links and codes, which the outbox does not keep. */
final class EmailWriter {
    private final Cloud cloud;
    private final LinkTokens tokens;
    private final StepUpCodes codes;

    EmailWriter(Cloud cloud) {
        this.cloud = cloud;
        tokens = new LinkTokens(cloud);
        codes = new StepUpCodes(cloud);
    }

    EmailText write(OutboxEmail email) {
        var computed = new HashMap<String, String>();
        email.body().kind().button().ifPresent(button -> computed.put("link", link(button, email)));
        if (email.body() instanceof EmailBody.StepUpCode) {
            computed.put("code", codes.code(email));
        }
        return EmailText.of(email, computed, cloud.config().webAddress());
    }

    private String link(Button button, OutboxEmail email) {
        var page = cloud.config().webAddress() + button.page();
        return button.withToken()
                ? page + "#token=" + tokens.token(email)
                        + email.body().linkedId().map(id -> "&appointment=" + id).orElse("")
                : page + email.body().shown().map("#"::concat).orElse("");
    }
}
