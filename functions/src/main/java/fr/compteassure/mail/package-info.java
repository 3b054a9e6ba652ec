/**
 * E-mails by outbox: an {@link EmailBody} is {@link OutboxStore#compose composed} and
 * {@link OutboxStore#enqueueing enqueued} in the same transaction as what it tells, and sent from there, once.
 */
@Door({EmailBody.class, EmailData.class, EmailKind.class, FrenchDates.class, LinkTokens.class, OutboxEmail.class,
        OutboxStore.class,
        StepUpCodes.class})
package fr.compteassure.mail;

import fr.compteassure.Door;
