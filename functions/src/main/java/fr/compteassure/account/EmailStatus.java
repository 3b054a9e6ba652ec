package fr.compteassure.account;

/** What is wrong with the e-mail address of an account, as the service that sends e-mails told it. */
public enum EmailStatus {
    /** It takes no e-mail any more: nothing that is sent there arrives. */
    UNREACHABLE,
    /** Its reader called an e-mail unwanted: nothing is sent there that could be left out. */
    COMPLAINED
}
