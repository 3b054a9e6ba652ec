package fr.compteassure.registry;

import fr.compteassure.value.OpenCode;

/**
 * Whether a carte Vitale serves. The fund's file may have statuses that are not known here.
 *
 * @param code in capitals
 */
public record CardStatus(String code) {
    /** It serves. */
    public static final CardStatus ACTIVE = new CardStatus("ACTIVE");
    /** It was lost or stolen, and serves nobody. */
    public static final CardStatus BLOCKED = new CardStatus("BLOCKED");
    /** It does not work. */
    public static final CardStatus FAULTY = new CardStatus("FAULTY");
    /** It is being made. */
    public static final CardStatus ORDERED = new CardStatus("ORDERED");

    /** @throws fr.compteassure.value.InvalidValue when the text is no code */
    public CardStatus {
        code = OpenCode.of(code);
    }
}
