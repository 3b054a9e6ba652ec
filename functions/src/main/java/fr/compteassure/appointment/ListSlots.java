package fr.compteassure.appointment;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.value.Choice;
import fr.compteassure.value.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/** {@code GET /cpams/{code}/slots}: when a fund can be met, for anybody. */
public final class ListSlots extends PublicFunction {
    private final Cloud cloud;
    private final Cpams cpams = new Cpams();
    private final SlotListing listing;

    /** For Lambda. */
    public ListSlots() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListSlots(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        listing = new SlotListing(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request) {
        var cpam = cpam(request.pathParameter("code"));
        var query = request.query();
        var paging = Paging.read(query, "slots");
        var channel = Optional.ofNullable(query.optional("channel", Choice.of(ContactChannel.class)));
        var days = cpam.map(fund -> days(query, fund)).orElseGet(() -> days(query, null));
        query.check();
        var fund = cpam.orElseThrow(() -> Problem
                .notFound("Aucune caisse ne porte ce code. Votre code postal permet de trouver la vôtre."));
        var page = listing.list(fund, channel, days, paging);
        return Response.ok(Json.object("items",
                page.items().stream().map(slot -> AppointmentResponses.slot(slot, fund.zone())).toList(), "nextCursor",
                page.nextCursor()));
    }

    private Days days(Fields query, Cpam fund) {
        var zone = fund == null ? Cloud.FRANCE : fund.zone();
        return Days.read(query, LocalDate.ofInstant(cloud.clock().instant(), zone), Days.MAX);
    }

    private Optional<Cpam> cpam(String code) {
        try {
            return cpams.of(new CpamCode(code));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }
}
