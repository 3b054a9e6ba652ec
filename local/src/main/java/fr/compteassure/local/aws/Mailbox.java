package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every e-mail that was sent, in order; kept in a file when there is a folder. */
public final class Mailbox {
    private final JsonLines file;
    private final List<Mail> mails = new ArrayList<>();

    /**
     * Opens the mailbox with what earlier runs sent.
     *
     * @param file where e-mails are kept, or null
     */
    public Mailbox(Path file) {
        this.file = new JsonLines(file);
        this.file.read().stream().map(Mail::of).forEach(mails::add);
    }

    /**
     * All e-mails.
     *
     * @return the oldest first
     */
    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    /**
     * The e-mails of one person.
     *
     * @param address the address, in any case
     * @return the oldest first
     */
    public synchronized List<Mail> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
    }

    synchronized void add(Mail mail) {
        file.add(mail.toMap());
        mails.add(mail);
    }
}
