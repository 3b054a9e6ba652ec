package fr.compteassure.account;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** E-mails that bounce, are complained of, and are refused by SES after it took them. */
final class BounceLife implements Life {

    @Override
    public void live(Application application) {
        var news = new MailNews(application);
        news.member("bounce").code();
        var user = news.member("complaint");
        user.code();
        news.tell(news.lastEmail(user.person()), MailNews.REJECT);
    }
}
