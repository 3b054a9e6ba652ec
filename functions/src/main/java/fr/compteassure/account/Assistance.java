package fr.compteassure.account;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import java.time.Instant;
import java.util.Map;

/**
 * The help of an advisor to open an account, or to get back into one: who checked whom, and how. Of the document that was
 * shown only the kind is kept.
 *
 * @param channel how they met
 * @param proof what proved who the person is
 * @param advisorId what stands for the advisor in keys
 * @param advisorName the advisor's name, with that of the fund
 * @param cpam the fund
 * @param at when
 * @param letterId the letter that tells of it, with which its code is computed
 */
record Assistance(ContactChannel channel, IdentityProof proof, String advisorId, String advisorName, CpamCode cpam,
        Instant at,
        String letterId) {
    static final RecordSchema<Assistance> SCHEMA = RecordSchema.of(Assistance.class,
            values -> new Assistance(values.get("channel", ContactChannel::valueOf),
                    values.get("proof", IdentityProof::valueOf), values.get("advisorId"), values.get("advisorName"),
                    values.get("cpam", CpamCode::new), values.instant("at"), values.get("letterId")))
            .text("channel", help -> help.channel().name())
            .text("proof", help -> help.proof().name())
            .text("advisorId", Assistance::advisorId).unexported("a keyed hash; the advisor is told by name")
            .text("advisorName", Assistance::advisorName)
            .text("cpam", help -> help.cpam().value())
            .instant("at", Assistance::at)
            .text("letterId", Assistance::letterId).unexported("what the code of the letter is made with");

    /** What the person is told of it. */
    Map<String, Object> json() {
        return Json.object("channel", channel.name(), "proof", proof.name(), "advisorName", advisorName, "at",
                at.toString());
    }

    @Override
    public String toString() {
        return "Assistance[" + channel + "]";
    }
}
