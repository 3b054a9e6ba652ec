package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.model.Body;
import software.amazon.awssdk.services.ses.model.Content;

/** E-mails, by SES. */
final class EmailChannel implements Channel<OutboxEmail> {
    /** The address is refused. */
    private static final Set<String> FOR_GOOD = Set.of("MessageRejected", "InvalidParameterValue");

    private final Cloud cloud;
    private final DeliveryStore<OutboxEmail> store;
    private final EmailWriter writer;
    /** What SES is to tell of e-mails, and where; null where there is none. */
    private final String configurationSet;

    EmailChannel(Cloud cloud) {
        this.cloud = cloud;
        var set = cloud.environment().getOrDefault("MAIL_CONFIGURATION_SET", "");
        configurationSet = set.isBlank() ? null : set;
        store = new OutboxStore(cloud).delivery();
        writer = new EmailWriter(cloud);
    }

    @Override
    public String name() {
        return "EMAIL";
    }

    @Override
    public DeliveryStore<OutboxEmail> store() {
        return store;
    }

    @Override
    public String send(OutboxEmail email) {
        var text = writer.write(email);
        return calendar(email).map(file -> withFile(email, text, file)).orElseGet(() -> plain(email, text));
    }

    private Optional<MimeMail.File> calendar(OutboxEmail email) {
        return email.body() instanceof EmailBody.OfAppointment about
                ? about.calendar().map(method -> new MimeMail.File(CalendarFile.NAME, CalendarFile.type(method),
                        CalendarFile.of(email, about.facts(), method, cloud.config().mailFrom(),
                                cloud.config().webAddress())))
                : Optional.empty();
    }

    private String withFile(OutboxEmail email, EmailText text, MimeMail.File file) {
        var from = cloud.config().mailFrom();
        var to = email.to().value();
        var mime = MimeMail.of(from, to, email.enqueuedAt(), text, file);
        return cloud.clients().ses().sendRawEmail(request -> request.source(from).destinations(to)
                .configurationSetName(configurationSet).tags(EmailTags.of(email))
                .rawMessage(message -> message.data(SdkBytes.fromByteArrayUnsafe(mime)))).messageId();
    }

    private String plain(OutboxEmail email, EmailText text) {
        return cloud.clients().ses().sendEmail(request -> request
                .source(cloud.config().mailFrom())
                .destination(to -> to.toAddresses(email.to().value()))
                .configurationSetName(configurationSet).tags(EmailTags.of(email))
                .message(message -> message.subject(utf8(text.subject()))
                        .body(Body.builder().text(utf8(text.text())).html(utf8(text.html())).build())))
                .messageId();
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }

    @Override
    public boolean isForGood(RuntimeException fault) {
        return OutboxDelivery.code(fault).filter(FOR_GOOD::contains).isPresent();
    }

    @Override
    public boolean carries(String partition) {
        return !partition.endsWith(OutboxSms.PARTITION);
    }
}
