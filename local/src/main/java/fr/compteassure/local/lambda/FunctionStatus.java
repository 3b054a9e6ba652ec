package fr.compteassure.local.lambda;

import java.time.Instant;

/**
 * What has become of a function since the runner started.
 *
 * @param function its name
 * @param runs how often it ran
 * @param lastRun when it last started, by the application's clock; null before the first time
 * @param lastError how it last failed, in one line; null when it never did
 */
public record FunctionStatus(String function, long runs, Instant lastRun, String lastError) {}
