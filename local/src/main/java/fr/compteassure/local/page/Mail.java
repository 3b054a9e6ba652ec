package fr.compteassure.local.page;

import java.time.Instant;

/**
 * An e-mail that the application sent.
 *
 * @param to the address
 * @param subject in one line
 * @param text the plain version
 * @param html the other, or null
 * @param sentAt by the application's clock
 */
public record Mail(String to, String subject, String text, String html, Instant sentAt) {}
