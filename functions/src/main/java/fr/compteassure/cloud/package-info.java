/**
 * What functions are given by AWS, from {@link Cloud} on: settings, clock, randomness, tables of records, transactions,
 * clients. Nothing here knows of HTTP or of a feature.
 */
@Door({AsyncCall.class, AttemptCounter.class, AttemptLimiter.class, BatchRead.class, Clients.class, Cloud.class,
        Config.class, DailyDistinct.class, DownloadLink.class, Erasure.class, Expression.class, FieldType.class,
        HourlyCounter.class,
        IdempotencyKey.class, IdempotencyKeyReused.class, IdempotencyStore.class, KeyedHash.class, Lookup.class,
        Measure.class, Metric.class, MetricLog.class,
        OriginSecrets.class, Patience.class, OwnedIds.class, PersonalData.class, RateLimiter.class, RecordSchema.class,
        Table.class,
        TableExport.class,
        Transaction.class, Trouble.class, Write.class})
package fr.compteassure.cloud;

import fr.compteassure.Door;
