package fr.compteassure.operate;

import java.util.Optional;

/**
 * What the smoke test does beside the front door, where a person would read a mailbox and the fund send a file: with the
 * rights of an operator over a stack, or by the pages of the local runner.
 */
interface Backstage {
    /**
     * Gives the registry a file of insured people, and waits until it was read.
     *
     * @param file lines of JSON
     * @return how many lines were imported
     */
    long importInsured(String file);

    /** The last e-mail of a kind to the test person that was sent, or refused for good, if there is one. */
    Optional<SentMail> last(Kind kind);

    /** The test person, whom nobody else can tell: the same each time, so that what broke off is taken up. */
    TestPerson person();

    /** The kinds of e-mails whose secret is needed. */
    enum Kind {
        /** The link that validates an account: its token. */
        VALIDATION,
        /** The code that confirms a closing. */
        CODE
    }

    /**
     * An e-mail that has come to its end.
     *
     * @param id tells one from another
     * @param secret what it bears
     * @param refusal why it was refused for good; empty when it was sent
     */
    record SentMail(String id, String secret, Optional<String> refusal) {
        @Override
        public String toString() {
            return "SentMail[" + id + "]";
        }
    }
}
