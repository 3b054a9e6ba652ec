package fr.compteassure.account;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.PhoneNumber;
import java.util.Map;

/**
 * How a person wants to be reached.
 *
 * @param email the address that serves this account and no other, or null: some people have none
 * @param mobilePhone a mobile, or null
 * @param landlinePhone a landline, or null
 * @param preferences by which of them news may come
 */
public record Contact(EmailAddress email, PhoneNumber mobilePhone, PhoneNumber landlinePhone, Preferences preferences) {
    static final RecordSchema<Contact> SCHEMA = RecordSchema.of(Contact.class,
            values -> new Contact(values.get("email", EmailAddress::new),
                    values.get("mobilePhone", PhoneNumber::new), values.get("landlinePhone", PhoneNumber::new),
                    new Preferences(values.flag("byEmail"), values.flag("bySms"), values.flag("byPhone"))))
            .text("email", contact -> value(contact.email()))
            .text("mobilePhone", contact -> value(contact.mobilePhone()))
            .text("landlinePhone", contact -> value(contact.landlinePhone()))
            .flag("byEmail", contact -> contact.preferences().email()).exportedAs("preferences.email")
            .flag("bySms", contact -> contact.preferences().sms()).exportedAs("preferences.sms")
            .flag("byPhone", contact -> contact.preferences().phone()).exportedAs("preferences.phone");

    /**
     * By what news may come.
     *
     * @param email by e-mail
     * @param sms by SMS, which needs a mobile
     * @param phone by phone, which needs one of the two
     */
    public record Preferences(boolean email, boolean sms, boolean phone) {}

    static Contact read(Fields fields) {
        var email = fields.required("email", EmailAddress::new);
        var mobile = fields.optional("mobilePhone", PhoneNumber::mobile);
        var landline = fields.optional("landlinePhone", PhoneNumber::landline);
        var preferences = fields.requiredObject("preferences", Contact::preferences);
        return new Contact(email, mobile, landline, preferences);
    }

    static Preferences preferences(Fields fields) {
        return new Preferences(fields.requiredFlag("email"), fields.requiredFlag("sms"),
                fields.requiredFlag("phone"));
    }

    /** The contact as the API tells it. */
    public Map<String, Object> json() {
        return Json.object("email", value(email),
                "mobilePhone", value(mobilePhone), "landlinePhone", value(landlinePhone),
                "preferences", Json.object("email", preferences.email(), "sms", preferences.sms(),
                        "phone", preferences.phone()));
    }

    /** The same contact with another e-mail address, or with none. */
    Contact withEmail(EmailAddress other) {
        return new Contact(other, mobilePhone, landlinePhone, preferences);
    }

    private static String value(EmailAddress email) {
        return email == null ? null : email.value();
    }

    private static String value(PhoneNumber phone) {
        return phone == null ? null : phone.value();
    }
}
