/**
 * E-mails and SMS by outbox: an {@link EmailBody} is {@link OutboxStore#compose composed} and
 * {@link OutboxStore#enqueueing enqueued} in the same transaction as what it tells, and sent from there, once. An
 * {@link SmsBody} is {@link SmsStore#enqueueing enqueued} likewise. What else is promised in the outbox leaves by a
 * {@link Channel} of its own, in an {@link OutboxFunction}. A {@link MailEvent} is what SES tells later of an e-mail that it took.
 */
@Door({AppointmentFacts.class, Channel.class, DeliveryStore.class, EmailBody.class, EmailData.class, EmailKind.class,
        FrenchDates.class, LinkTokens.class, MailEvent.class, MailFailures.class, OutboxEmail.class,
        OutboxFunction.class, OutboxStore.class, Outgoing.class,
        SmsBody.class, SmsData.class, SmsKind.class, SmsStore.class, StepUpCodes.class})
package fr.compteassure.mail;

import fr.compteassure.Door;
