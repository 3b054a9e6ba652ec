package fr.compteassure.account;

import fr.compteassure.account.Contact.Preferences;
import fr.compteassure.api.Fields;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a person changes of how to be reached. What is not there stays as it is; a phone that is null is removed.
 *
 * @param email another address
 * @param mobile another mobile, or none
 * @param landline another landline, or none
 * @param preferences by what news may come from now on
 */
record ContactPatch(Optional<EmailAddress> email, Phone mobile, Phone landline, Optional<Preferences> preferences) {

    /** A phone that may be changed. */
    record Phone(boolean there, PhoneNumber number) {
        PhoneNumber or(PhoneNumber current) {
            return there ? number : current;
        }
    }

    static ContactPatch read(Fields fields) {
        var email = Optional.ofNullable(fields.optional("email", EmailAddress::new));
        var mobile = new Phone(fields.has("mobilePhone"), fields.optional("mobilePhone", PhoneNumber::mobile));
        var landline = new Phone(fields.has("landlinePhone"), fields.optional("landlinePhone", PhoneNumber::landline));
        return new ContactPatch(email, mobile, landline,
                Optional.ofNullable(fields.optionalObject("preferences", Contact::preferences)));
    }

    /** The contact with these changes; another e-mail address is none of them, before it is confirmed. */
    Contact appliedTo(Contact contact) {
        return new Contact(contact.email(), mobile.or(contact.mobilePhone()), landline.or(contact.landlinePhone()),
                preferences.orElse(contact.preferences()));
    }

    /** The names of what these changes make different. */
    Set<String> changed(Contact contact) {
        var changed = new LinkedHashSet<String>();
        var after = appliedTo(contact);
        if (!Objects.equals(after.mobilePhone(), contact.mobilePhone())) {
            changed.add("mobilePhone");
        }
        if (!Objects.equals(after.landlinePhone(), contact.landlinePhone())) {
            changed.add("landlinePhone");
        }
        if (!after.preferences().equals(contact.preferences())) {
            changed.add("preferences");
        }
        return changed;
    }

    @Override
    public String toString() {
        return "ContactPatch[hidden]";
    }
}
