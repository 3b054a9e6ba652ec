package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import fr.compteassure.mail.SmsStore;
import fr.compteassure.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The e-mails and SMS that tell people what was done on their account. */
final class Notices {
    /** Told later than that, it is of no use. */
    private static final Duration OF_USE = Duration.ofDays(7);

    private final Cloud cloud;
    private final OutboxStore outbox;
    private final SmsStore sms;

    Notices(Cloud cloud) {
        this.cloud = cloud;
        outbox = new OutboxStore(cloud);
        sms = new SmsStore(cloud);
    }

    /** The writing of an e-mail to the owner of an account, for the transaction of what it tells; none without an address. */
    List<Write<?>> to(Account account, EmailBody body) {
        return account.hasEmail() ? List.of(to(account, account.contact().email(), body)) : List.of();
    }

    /** The same, to another address. */
    Write<?> to(Account account, EmailAddress address, EmailBody body) {
        return to(account, address, body, cloud.clock().instant().plus(OF_USE));
    }

    /** The same, which is of no use any more from a deadline on. */
    Write<?> to(Account account, EmailAddress address, EmailBody body, Instant deadline) {
        return outbox.enqueueing(outbox.compose(body, account.id(), address, account.personName(), deadline));
    }

    /** The writing of an e-mail to every address of an account: the present one, and those that served before. */
    List<Write<?>> everywhere(Account account, EmailBody body) {
        return everywhere(account, body, cloud.clock().instant().plus(OF_USE));
    }

    /** The same, which is of no use any more from a deadline on. */
    List<Write<?>> everywhere(Account account, EmailBody body, Instant deadline) {
        return account.addresses().<Write<?>>map(address -> to(account, address, body, deadline)).toList();
    }

    /** The same of an e-mail whose link has power over the account: not to addresses that were given up long ago. */
    List<Write<?>> withPower(Account account, EmailBody body, Instant deadline) {
        return account.addressesWithPower(cloud.clock().instant())
                .<Write<?>>map(address -> to(account, address, body, deadline)).toList();
    }

    /**
     * The writing of a warning: an e-mail, and where none arrives an SMS too, whatever news the person wants, to the mobile
     * that is known and to those that it took the place of lately.
     */
    List<Write<?>> warning(Account account, EmailBody body, What what) {
        return Stream.concat(to(account, body).stream(), bySmsIfUnreached(account, what).stream()).toList();
    }

    /** The same, with the e-mail to every address of an account: the present one, and those that served before. */
    List<Write<?>> warningEverywhere(Account account, EmailBody body, What what) {
        return Stream.concat(everywhere(account, body).stream(), bySmsIfUnreached(account, what).stream()).toList();
    }

    private List<Write<?>> bySmsIfUnreached(Account account, What what) {
        var now = cloud.clock().instant();
        return account.isReachedByEmail()
                ? List.of()
                : bySms(account, new SmsBody.SecurityWarning(what, now), now.plus(OF_USE));
    }

    /** The writing of an SMS to the present mobile, if there is one and news may come by SMS. */
    List<Write<?>> bySmsIfWanted(Account account, SmsBody body) {
        var contact = account.contact();
        return contact.preferences().sms() ? bySms(account, body) : List.of();
    }

    /** The same whatever news the person wants. */
    List<Write<?>> bySms(Account account, SmsBody body) {
        var mobile = account.contact().mobilePhone();
        return mobile == null
                ? List.of()
                : List.of(sms.enqueueing(body, account.id(), mobile, cloud.clock().instant().plus(OF_USE)));
    }

    /** The same by SMS, to the mobile that is known, and to those that it took the place of lately. */
    List<Write<?>> bySms(Account account, SmsBody body, Instant deadline) {
        return account.mobiles(cloud.clock().instant())
                .<Write<?>>map(mobile -> sms.enqueueing(body, account.id(), mobile, deadline)).toList();
    }
}
