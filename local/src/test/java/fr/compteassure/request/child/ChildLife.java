package fr.compteassure.request.child;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.withdraw;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.contract.Life;
import fr.compteassure.request.ApplyDueChanges;
import java.time.Duration;

/** Children who are registered and born: wrongly, with a key, again, with somebody and nobody as other parent, until it is due. */
final class ChildLife implements Life {

    @Override
    public void live(Application application) throws Exception {
        var applicant = Families.parent(application);
        var other = Families.alone(application);
        register(applicant, other);
        declare(application, applicant, other);
        Families.object(other, Families.register(applicant, other.person()).text("requestId"), key());
        AdvisorUser.of(application).refuse(Families.register(applicant, other.person()).text("requestId"));
        Families.register(applicant, other.person());
        Families.passObjection(application, Duration.ofMinutes(1));
        RunContext.stopHalfWay(new ApplyDueChanges(application.cloud("ApplyDueChanges")));
        application.settle();
        Families.applyDue(application);
        var again = applicant.elsewhere();
        Families.register(again, other.person());
        Families.declare(again, Families.newborn(application.cloud().today(), "Ève"), other.person());
        again.close();
        application.settle();
    }

    private static void register(AccountUser applicant, AccountUser other) {
        submit(applicant, "child-registrations", map());
        var form = map("child", "1", "otherParentNir", other.person().nir());
        var key = key();
        var registered = applicant.post("/requests/child-registrations", form, key);
        applicant.post("/requests/child-registrations", form, key);
        submit(applicant, "child-registrations", form);
        withdraw(applicant, registered.text("requestId"));
        withdraw(applicant, Families.register(applicant, Person.next()).text("requestId"));
    }

    private static void declare(Application application, AccountUser applicant, AccountUser other) {
        submit(applicant, "births", map());
        var form = map("child", Families.newborn(application.cloud().today(), "Léo"), "otherParentNir",
                other.person().nir());
        var key = key();
        applicant.post("/requests/births", form, key);
        applicant.post("/requests/births", form, key);
        Families.declare(applicant, Families.newborn(application.cloud().today(), "Max"), Person.next());
    }
}
