package fr.compteassure.account;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/**
 * {@code POST /advisor/accounts}: opens an account with a person whose identity an advisor checked, or a way back into one.
 * The advisor learns neither link nor code, and the person finishes alone.
 */
public final class OpenAssistedAccount extends AdvisorFunction {
    private final Cloud cloud;
    private final AssistedOpening opening;

    /** For Lambda. */
    public OpenAssistedAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public OpenAssistedAccount(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        opening = new AssistedOpening(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var fields = request.fields();
        var key = advisor.idempotencyKey(request, fields);
        var application = AssistedApplication.read(fields, cloud.today());
        fields.check();
        return switch (opening.open(application, advisor, key)) {
            case AssistedOpening.Prepared(var recovery, var deadline, var queuedAt) -> Response.created(Json.object(
                    "status", recovery ? "RECOVERY" : "PENDING", "validateBefore", deadline.toString(),
                    "letter", Json.object("queuedAt", queuedAt.toString())));
            case AssistedOpening.NotRecognised _ -> throw Problem.of(422, "identity-not-recognised",
                    "Identité non reconnue",
                    "Ces informations ne correspondent à aucune personne majeure de votre caisse. Vérifiez le nom de naissance, le"
                            + " numéro de sécurité sociale et la date de naissance, et que le dossier est bien rattaché à votre"
                            + " caisse aujourd’hui.");
            case AssistedOpening.EmailInUse _ -> throw AccountProblems.emailInUse(
                    "Indiquez une adresse qui n’est qu’à cette personne.");
            case AssistedOpening.Frozen _ -> throw Problem.of(403, "account-frozen", "Compte suspendu",
                    "Ce compte est suspendu parce qu’une fraude est possible. Il faut d’abord le faire rétablir par les personnes"
                            + " chargées des fraudes, en sa présence.");
            case AssistedOpening.BeingClosed _ ->
                throw Problem.of(409, "account-exists", "Compte en cours de fermeture",
                        "Ce compte est en cours de fermeture. Réessayez dans quelques minutes.");
        };
    }
}
