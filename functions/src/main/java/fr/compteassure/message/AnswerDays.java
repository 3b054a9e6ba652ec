package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cpam.CpamCode;

/** In how many working days a fund usually answers a message, as people are told before they write one. */
public final class AnswerDays {
    private final AnswerTimeStore times;
    private final FundDays funds;

    /** @param cloud where the answers are counted */
    public AnswerDays(Cloud cloud) {
        times = new AnswerTimeStore(cloud);
        funds = new FundDays(cloud);
    }

    /** What reads it, beside other things; always found, also of a fund of which nothing is known yet. */
    public Lookup<Integer> lookup(CpamCode cpam) {
        return times.usual().map(usual -> usual.days(cpam, funds.today(cpam)));
    }
}
