package fr.compteassure.contract.generated;

import static fr.compteassure.contract.generated.Call.Caller.ALLOWED;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sends requests, remembers what was answered, and sees what is kept. */
final class Client implements AutoCloseable {
    private final Application application = Application.start();
    private final StoredData stored = new StoredData(application.runner());
    private final Known known = new Known();
    private final Member member = new Member(application, known);
    private boolean atRest;

    /**
     * What came of a request.
     *
     * @param call the request
     * @param reply the answer; empty when it was not one of the contract
     * @param complaints what is wrong with it
     * @param afterLogIn whether the member had to log in first
     */
    record Exchange(Call call, Optional<Reply> reply, List<String> complaints, boolean afterLogIn) {
        /** Whether it was refused, and so must have left nothing behind. */
        boolean refused() {
            return reply.filter(each -> each.status() >= 400).isPresent();
        }
    }

    Known known() {
        return known;
    }

    Member member() {
        return member;
    }

    /** What may be written in a field of this name: a fact about the person, or else what is known of others. */
    Function<String, List<Object>> knownAbout(Map<String, List<Object>> person) {
        return name -> person.containsKey(name) ? person.get(name) : known.of(name);
    }

    /**
     * Sends a request. The member logs in again where the session has ended, as after a log-out.
     *
     * @param judge tells what is wrong with the answer, beside what the schemas say
     */
    Exchange send(Call call, Function<Reply, List<String>> judge) {
        try {
            var reply = once(call);
            var ended = reply.status() == 401 && call.caller() == ALLOWED && call.operation().scheme().isPresent();
            if (ended) {
                atRest = false;
                member.logInAgain();
                reply = once(call);
            }
            return judged(call, reply, judge, ended);
        } catch (AssertionError e) {
            // Told by Api, which holds every exchange against the schemas.
            atRest = false;
            return new Exchange(call, Optional.empty(),
                    List.of("not as the contract has it\n  " + call + "\n  → " + e.getMessage()), false);
        }
    }

    private Exchange judged(Call call, Reply reply, Function<Reply, List<String>> judge, boolean afterLogIn) {
        call.headers().forEach(known::learn);
        if (reply.status() < 300 && !reply.response().body().isEmpty()) {
            known.learn(call.operation(), reply.json());
        }
        var complaints = judge.apply(reply).stream().map(each -> each + "\n  " + call + "\n  → " + reply).toList();
        return new Exchange(call, Optional.of(reply), complaints, afterLogIn);
    }

    private Reply once(Call call) {
        var reply = call.send(application.api(), member.authorization(call.operation(), call.caller()));
        atRest &= reply.status() >= 400 || call.operation().method().equals("GET");
        return reply;
    }

    /** All that is kept once the e-mails of what was done are sent. */
    Set<String> look() {
        if (!atRest) {
            application.settle();
            atRest = true;
        }
        return stored.look();
    }

    @Override
    public void close() {
        stored.close();
        application.close();
    }
}
