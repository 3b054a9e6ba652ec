package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * What tells one document from all others, and lets anyone check it.
 *
 * @param number the number of the document, unique
 * @param verificationCode the short code that a person types to check the document
 * @param verificationUrl the address of the page where the code is typed, as the document prints it
 * @param verificationLink the same with the code behind it, where a click on the printed address leads
 * @param issuedOn the day of issue, in the fund's time zone
 * @param qrPayload what the QR code says, 400 characters or so: address, facts, signature
 */
public record DocumentReference(String number, String verificationCode, String verificationUrl,
        String verificationLink, LocalDate issuedOn, String qrPayload) {
    /** That of a document that is not issued, and may never be. */
    public static final DocumentReference NONE = new DocumentReference("", "", "", "", LocalDate.EPOCH, "");

    /** Nothing of the payload: it carries facts on a person. */
    @Override
    public String toString() {
        return "DocumentReference[" + number + "]";
    }
}
