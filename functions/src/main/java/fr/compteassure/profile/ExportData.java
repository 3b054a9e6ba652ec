package fr.compteassure.profile;

import static fr.compteassure.api.Json.object;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /account/export}: everything that is held on the person, as JSON, or a link to it when it is large. */
public final class ExportData extends InsuredFunction {
    private final Cloud cloud;
    private final DataExport export;

    /** For Lambda. */
    public ExportData() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ExportData(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        export = new DataExport(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fileName = "mes-donnees-" + cloud.today() + ".json";
        return switch (export.export(caller, fileName)) {
            case DataExport.Whole(var data) -> Response.ok(data).asFile(fileName);
            case DataExport.Linked(var link) -> Response.ok(object("downloadUrl", link.url(),
                    "expiresAt", link.expiresAt().toString()));
        };
    }
}
