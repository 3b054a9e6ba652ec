/**
 * E-mails and SMS by outbox: an {@link EmailBody} is {@link OutboxStore#compose composed} and
 * {@link OutboxStore#enqueueing enqueued} in the same transaction as what it tells, and sent from there, once. An {@link SmsBody} is {@link SmsStore#enqueueing
 * enqueued} likewise.
 */
@Door({AppointmentFacts.class, EmailBody.class, EmailData.class, EmailKind.class, FrenchDates.class, LinkTokens.class,
        OutboxEmail.class,
        OutboxStore.class,
        SmsBody.class, SmsData.class, SmsKind.class, SmsStore.class, StepUpCodes.class})
package fr.compteassure.mail;

import fr.compteassure.Door;
