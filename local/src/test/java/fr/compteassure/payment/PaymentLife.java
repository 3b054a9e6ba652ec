package fr.compteassure.payment;

import static fr.compteassure.acceptance.Api.session;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.contract.Life;
import fr.compteassure.registry.ImportedInPieces;
import java.util.stream.Stream;

/** Payments that arrive, are listed, and of which people are told, in more than one run. */
final class PaymentLife implements Life {

    @Override
    public void live(Application application) throws Exception {
        var people = Stream.generate(application::member).limit(2).toList();
        var lastMonth = Paid.today(application).minusMonths(1).withDayOfMonth(8);
        application.importPayments(Paid.lines(
                people.stream().map(person -> Paid.pension(person, lastMonth, 71_200)).toList()));
        application.api().get("/payments", session(application.logIn(people.getFirst())));
        application.runner().runSchedule("NotifyStatements");
        var file = new ImportedInPieces(application, "ImportPayments", "PAYMENTS_TABLE", "payments/life.jsonl")
                .put("[]\n".repeat(3) + Paid.lines(Paid.pension(people.getFirst(), lastMonth, 100)));
        application.settle();
        file.run(file.landed(), 3);
        RunContext.stopHalfWay(new NotifyStatements(application.cloud("NotifyStatements")));
    }
}
