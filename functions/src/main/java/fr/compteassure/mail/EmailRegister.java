package fr.compteassure.mail;

import fr.compteassure.api.Paging;
import fr.compteassure.api.Paging.Page;
import fr.compteassure.api.SiftedList;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;

/**
 * The e-mails that were sent to a person about the account: what one is looked for in by its reference, to be sure that
 * it came from the fund. Those that were not sent are none.
 */
final class EmailRegister {
    private final OutboxStore outbox;

    EmailRegister(Cloud cloud) {
        outbox = new OutboxStore(cloud);
    }

    /** A page of it, the newest first. */
    Page<OutboxEmail> page(InsuredId insured, Paging paging) {
        var step = paging.limit() + 1;
        return SiftedList.of(step, before -> outbox.newest(insured, before, step), OutboxEmail::id,
                read -> read.stream().filter(OutboxEmail::sent).toList()).page(paging);
    }
}
