package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.session.RecoveryCodes;
import java.util.List;
import java.util.stream.IntStream;

/**
 * People of each kind that a stranger may ask about.
 *
 * @param member who has an account, and recovery codes
 * @param applicant who has an account to validate
 * @param helped whose account an advisor prepared
 * @param insured whom the registry knows, and who has no account
 * @param nobody whom nobody knows
 */
record Cast(Person member, Person applicant, Person helped, Person insured, Person nobody) {
    /** Whom all others are compared with. */
    static final String NO_ACCOUNT = "no account";

    /** New ones. */
    static List<Cast> of(Application application, int count) {
        var people = application.people(4 * count);
        var casts = IntStream.range(0, count).map(i -> 4 * i)
                .mapToObj(i -> new Cast(people.get(i), people.get(i + 1), people.get(i + 2), people.get(i + 3),
                        Person.next()))
                .toList();
        casts.forEach(cast -> {
            application.open(cast.member());
            application.open(cast.applicant());
            Assisted.of(application, cast.helped()).openWithout();
        });
        casts.forEach(cast -> cast.validate(application));
        return casts;
    }

    private void validate(Application application) {
        var reply = application.api().post("/accounts/validation", map("token", application.token(member)));
        if (reply.status() != 200) {
            throw new AssertionError(reply);
        }
        var cloud = application.cloud();
        var codes = new RecoveryCodes(cloud);
        var id = Purge.id(cloud, member);
        cloud.transaction().with(codes.replacing(id, codes.of(id, "seed"))).commit();
    }
}
