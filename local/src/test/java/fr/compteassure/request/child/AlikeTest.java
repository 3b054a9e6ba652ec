package fr.compteassure.request.child;

import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.withdraw;
import static fr.compteassure.request.child.Families.applyDue;
import static fr.compteassure.request.child.Families.covered;
import static fr.compteassure.request.child.Families.passObjection;
import static fr.compteassure.request.child.Families.withoutChance;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AskedOfAws;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RoundTrips;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever names another parent learns nothing about whose NIR that is, on the day and when the time to object is over. */
class AlikeTest {
    @AutoClose
    private static final Application application = Application.start();

    /** What names another parent. */
    enum Deed {
        REGISTRATION("RegisterChild") {
            @Override
            Reply of(AccountUser parent, Person other) {
                return Families.register(parent, other);
            }
        },
        BIRTH("DeclareBirth") {
            @Override
            Reply of(AccountUser parent, Person other) {
                return Families.declare(parent, Families.newborn(application.cloud().today(), "Léo"), other);
            }
        };

        private final String function;

        Deed(String function) {
            this.function = function;
        }

        abstract Reply of(AccountUser parent, Person other);
    }

    /** A parent, the other one whom they name, and what came of it. */
    private record Case(Deed deed, AccountUser parent, Person other, Reply reply, AskedOfAws asked) {
        static Case of(Deed deed, Person other) {
            var parent = Families.parent(application);
            var reply = new AtomicReference<Reply>();
            var asked = AskedOfAws.by(deed.function, () -> reply.set(deed.of(parent, other)));
            return new Case(deed, parent, other, reply.get(), asked);
        }

        String requestId() {
            return reply.text("requestId");
        }

        Case loggedInAgain() {
            return new Case(deed, parent.elsewhere(), other, reply, asked);
        }

        String told() {
            return Families.told(parent, requestId(), other);
        }
    }

    /** Whom a parent may name: nobody, twice, then people without an account, one with one to validate, and one with one. */
    private static List<Person> cast(Person member) {
        return List.of(Person.next(), Person.next(), application.person(), application.applicant(), member);
    }

    /** That all are told the same. */
    private static void assertToldTheSame(List<Case> cases) {
        application.settle();
        assertThat(cases.stream().map(Case::told).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whetherANirIsKnownIsToldToNobody(Deed deed) {
        // The key of hashes is fetched at the first one.
        Case.of(deed, Person.next());
        var otherParent = Families.alone(application);
        var cases = cast(otherParent.person()).stream().map(other -> Case.of(deed, other)).toList();

        assertThat(cases.getFirst().reply().status()).isEqualTo(201);
        assertThat(cases.stream().map(one -> withoutChance(one.reply().toString())).distinct()).hasSize(1);
        assertThat(cases.stream().map(Case::asked).distinct()).hasSize(1);
        assertToldTheSame(cases);

        passObjection(application, Duration.ofMinutes(1));
        var onTheDay = cases.stream().map(Case::loggedInAgain).toList();
        assertToldTheSame(onTheDay);
        applyDue(application);
        assertToldTheSame(onTheDay);
        assertThat(covered(otherParent.elsewhere())).containsExactly(deed == Deed.BIRTH ? "Léo" : Families.CHILD);
    }

    @ParameterizedTest
    @EnumSource
    void ownNirIsRefusedAsAWrongField(Deed deed) {
        var parent = Families.parent(application);

        assertThat(fields(deed.of(parent, parent.person()))).containsExactly("otherParentNir");
    }

    @ParameterizedTest
    @EnumSource
    void namingAnotherParentTakesTwoRoundTrips(Deed deed) {
        var member = Families.alone(application);
        var parent = Families.parent(application);

        assertThat(RoundTrips.of(deed.function, () -> deed.of(parent, member.person()))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = "REGISTRATION")
    void givingItUpAsksTheSameOfAws(Deed deed) {
        var unknown = Case.of(deed, Person.next());
        var member = Case.of(deed, Families.alone(application).person());
        withdraw(Case.of(deed, Person.next()).parent(), "0".repeat(96));

        var expected = AskedOfAws.by("WithdrawRequest", () -> withdraw(unknown.parent(), unknown.requestId()));

        assertThat(AskedOfAws.by("WithdrawRequest", () -> withdraw(member.parent(), member.requestId())))
                .isEqualTo(expected);
        assertToldTheSame(List.of(unknown, member));
    }
}
