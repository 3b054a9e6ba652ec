package fr.compteassure.contract;

import static fr.compteassure.acceptance.Api.session;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.local.template.FunctionEvent;
import fr.compteassure.local.template.LambdaFunction;
import java.time.Duration;
import java.util.Set;

/** Somebody who asks for everything that wants a session, each time by one that is due to be prolonged. */
final class SessionLife implements Life {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    @Override
    public void live(Application application) throws Exception {
        var person = application.member();
        for (var function : application.runner().functions()) {
            if (wantsSession(function)) {
                function.events("Api").forEach(route -> ask(application, person, route));
            }
        }
    }

    private static boolean wantsSession(LambdaFunction function) throws ClassNotFoundException {
        return InsuredFunction.class.isAssignableFrom(Class.forName(function.className()));
    }

    /** Whatever is answered: a request that lacks something prolongs the session, too. */
    private static void ask(Application application, Person person, FunctionEvent route) {
        var session = session(application.logIn(person));
        application.advance(Duration.ofMinutes(6));
        application.api().send(route.text("Method"), "/api" + route.text("Path").replaceAll("\\{\\w+}", "unknown"),
                WITHOUT_BODY.contains(route.text("Method")) ? null : "{}", session);
    }
}
