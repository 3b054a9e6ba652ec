package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** SMS, by SNS, with the precedence and the routes of what must arrive (Transactional). */
final class SmsChannel implements Channel<OutboxSms> {
    /** The number is none that SNS knows, or its owner wants no SMS of this sender. */
    private static final Set<String> FOR_GOOD = Set.of("InvalidParameter", "InvalidParameterValue",
            "ParameterValueInvalid", "OptedOut");

    private final Cloud cloud;
    private final DeliveryStore<OutboxSms> store;

    SmsChannel(Cloud cloud) {
        this.cloud = cloud;
        store = new SmsStore(cloud).delivery();
    }

    @Override
    public String name() {
        return "SMS";
    }

    @Override
    public DeliveryStore<OutboxSms> store() {
        return store;
    }

    @Override
    public String send(OutboxSms sms) {
        return cloud.clients().sns().publish(request -> request
                .phoneNumber(sms.to().value())
                .message(sms.body().text())
                .messageAttributes(Map.of("AWS.SNS.SMS.SMSType", text("Transactional"),
                        "AWS.SNS.SMS.SenderID", text(cloud.setting("SMS_SENDER")))))
                .messageId();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }

    @Override
    public boolean isForGood(RuntimeException fault) {
        return OutboxDelivery.code(fault).filter(FOR_GOOD::contains).isPresent();
    }

    @Override
    public boolean carries(String partition) {
        return partition.endsWith(OutboxSms.PARTITION);
    }
}
