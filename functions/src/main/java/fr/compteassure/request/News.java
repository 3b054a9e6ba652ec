package fr.compteassure.request;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import java.util.List;

/** What is told of the last step of a request, in the transaction of that step. */
final class News {
    private News() {}

    /**
     * The writing of it. Where benefits are paid is told in plain words, and wherever the person may read it: also at the
     * addresses before the present one, which may be a thief's.
     */
    static List<Write<?>> of(SubmittedRequest request, Correspondent person) {
        if (!request.filing().movesMoney() || request.status().isOpen()) {
            return person.telling(plain(request));
        }
        return person.tellingEverywhere(request.history().happenedBefore() ? plain(request) : ofMoney(request));
    }

    private static EmailBody ofMoney(SubmittedRequest request) {
        var at = request.history().last().at();
        return request.status() == Status.ACCEPTED
                ? new EmailBody.BankChangeMade(request.number(), at)
                : new EmailBody.BankChangeStopped(request.number(), at);
    }

    /** What the person did is told too: it may have been somebody else. */
    private static EmailBody plain(SubmittedRequest request) {
        var at = request.history().last().at();
        return request.unread()
                ? new EmailBody.RequestNews(request.number(), at)
                : new EmailBody.RequestUpdated(request.number(), at);
    }
}
