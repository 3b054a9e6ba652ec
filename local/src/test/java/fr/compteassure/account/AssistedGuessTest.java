package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AskedOfAws;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.Limit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an advisor cannot find out by trying, and how often one may try. */
class AssistedGuessTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);

    @Test
    void identitiesThatAreNotTheFundsAreRefusedAlike() {
        var minor = Person.next();
        var record = minor.record();
        record.put("birthDate", "2015-06-01");
        application.imports(Api.json(record));
        var elsewhere = Assisted.of(application).by("751", "Camille Martin");
        var unknown = Assisted.of(application, Person.next());
        var misnamed = Assisted.of(application);
        var young = Assisted.of(application, minor);
        var wrongName = misnamed.request(map());
        wrongName.put("familyName", "Dupont");
        var youngRequest = young.request(map());
        youngRequest.put("birthDate", "2015-06-01");

        var replies = List.of(send(elsewhere, elsewhere.request(map())), send(unknown, unknown.request(map())),
                send(misnamed, wrongName), send(young, youngRequest));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo("identity-not-recognised");
        });
        assertThat(replies.stream().map(reply -> reply.text("detail"))).containsOnly(replies.getFirst().text("detail"));
    }

    private static Reply send(Assisted who, Object body) {
        return who.advisor().send("POST", "/advisor/accounts", body);
    }

    @Test
    void awsIsAskedTheSameWhateverIsWrong() {
        var elsewhere = Assisted.of(application).by("751", "Nadia");
        var unknown = Assisted.of(application, Person.next());
        var wrong = Assisted.of(application);
        var wrongName = wrong.request(map());
        wrongName.put("familyName", "Dupont");
        asked(unknown, unknown.request(map()));

        var expected = asked(unknown, unknown.request(map()));

        assertThat(asked(elsewhere, elsewhere.request(map()))).isEqualTo(expected);
        assertThat(asked(wrong, wrongName)).isEqualTo(expected);
    }

    private static AskedOfAws asked(Assisted who, Object body) {
        return AskedOfAws.by("OpenAssistedAccount", () -> send(who, body));
    }

    @Test
    void theTwentyFirstTryOfADayIsRefusedWithAnAlarmThatNamesNobody() {
        var lines = new CopyOnWriteArrayList<String>();
        application.runner().listenToLogs((_, line) -> lines.add(line));
        var unknown = assisted.by("351", "Une Pressée");
        for (int i = 0; i < Limit.ADVISOR_OPENINGS.max(); i++) {
            assertThat(i % 7 == 0 ? unknown.open(map()).status() : wrong(unknown, i).status()).isIn(201, 422);
        }

        var reply = unknown.open(map());

        assertThat(reply.status()).isEqualTo(429);
        assertThat(wrong(unknown, 69).status()).isEqualTo(429);
        assertThat(lines).anyMatch(line -> line.endsWith(" limit=ADVISOR_OPENINGS"));
        assertThat(lines).noneMatch(line -> line.contains("Pressée") || line.contains(assisted.person().nir()));
        assertThat(unknown.letters()).hasSize(Math.ceilDiv(Limit.ADVISOR_OPENINGS.max(), 7));
    }

    @Test
    void oneMoreOfADayForOnePersonIsRefusedWhoeverTheAdvisorsAre() {
        var lines = new CopyOnWriteArrayList<String>();
        application.runner().listenToLogs((_, line) -> lines.add(line));
        for (int i = 0; i < Limit.OPENINGS_OF_PERSON.max(); i++) {
            assisted.by("351", "Conseil " + i).openWithout();
        }

        var reply = assisted.by("351", "Conseil suivant").open(map());

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isNotNull();
        assertThat(lines).anyMatch(line -> line.endsWith(" limit=ADVISOR_OPENINGS"));
        assertThat(assisted.letters()).hasSize(Limit.OPENINGS_OF_PERSON.max());
        assertThat(assisted.activate(assisted.byCode(assisted.code())).status()).isEqualTo(200);
    }

    /** Else an advisor would go through names for ever, of somebody for whom no more can be prepared today. */
    @Test
    void suchATryCountsAmongTheAdvisorsOwn() {
        for (int i = 0; i < Limit.OPENINGS_OF_PERSON.max(); i++) {
            assisted.by("351", "Conseil").openWithout();
        }
        var curious = assisted.by("351", "Une Curieuse");
        assertThat(curious.open(map()).status()).isEqualTo(429);
        for (int i = 1; i < Limit.ADVISOR_OPENINGS.max(); i++) {
            assertThat(wrong(curious, i).status()).isEqualTo(422);
        }

        assertThat(wrong(curious, 69).status()).isEqualTo(429);
    }

    /** With another wrong name for each number: the same try once more is none. */
    private static Reply wrong(Assisted who, int number) {
        var request = who.request(map());
        request.put("familyName", "Dupont" + "x".repeat(number % 70));
        return send(who, request);
    }

    @Test
    void theSameTryOnceMoreLearnsNothingAndIsNotCounted() {
        var patient = assisted.by("351", "Une Patiente");

        for (int i = 0; i < Limit.ADVISOR_OPENINGS.max() + 2; i++) {
            assertThat(wrong(patient, 1).status()).isEqualTo(422);
        }
        assertThat(patient.open(map()).status()).isEqualTo(201);
    }

    @Test
    void triesAtOnceAreNeverOneTooMany() {
        var hasty = assisted.by("351", "Un Fébrile");

        var replies = atOnce(IntStream.range(0, Limit.ADVISOR_OPENINGS.max() + 8)
                .<Callable<Reply>>mapToObj(i -> () -> wrong(hasty, i)).toList());

        assertThat(replies).filteredOn(reply -> reply.status() == 422).hasSize(Limit.ADVISOR_OPENINGS.max());
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(8);
    }
}
