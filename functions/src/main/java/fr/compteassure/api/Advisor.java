package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.CpamCode;
import java.util.Optional;

/** An advisor of a fund, as the token of a request tells; only an {@link AdvisorFunction} is given one. */
public final class Advisor {
    private final Cloud cloud;
    private final String subject;
    private final String name;
    private final Cpam cpam;

    /**
     * @param cloud where the key of hashes is
     * @param subject whom no other advisor is: the issuer, and what it calls the advisor by
     * @param name the first and last name, as the insured person is told it
     * @param cpam the fund that the advisor works for
     */
    Advisor(Cloud cloud, String subject, String name, Cpam cpam) {
        this.cloud = cloud;
        this.subject = subject;
        this.name = name;
        this.cpam = cpam;
    }

    /**
     * What stands for the advisor in a key: a keyed hash, 43 characters of base64url, always the same for the same one.
     */
    public String id() {
        return cloud.keyedHash().text("advisor", subject);
    }

    /** The name, such as "Camille Martin". */
    public String name() {
        return name;
    }

    /** The fund that the advisor works for; of merged ones, the one that took it over, as in the files of people. */
    public CpamCode cpam() {
        return cpam.code();
    }

    /** The name with that of the fund, as activities tell it: "Camille Martin, CPAM d’Ille-et-Vilaine". */
    public String nameWithFund() {
        return name + ", " + cpam.name();
    }

    /**
     * Whether a file is the advisor's to see.
     *
     * @param fund the fund of the person, at this moment
     */
    public boolean serves(CpamCode fund) {
        return cpam.code().equals(fund);
    }

    /**
     * What marks the request, if it bears an idempotency key.
     *
     * @param fields where a key that is no UUID is noted, beside the other wrong fields
     */
    public Optional<IdempotencyKey> idempotencyKey(Request request, Fields fields) {
        return Idempotency.of(request, fields, "advisor#" + id(), cloud);
    }

    /** Neither the name nor what the issuer calls the advisor by. */
    @Override
    public String toString() {
        return "Advisor[of " + cpam.code() + "]";
    }
}
