/**
 * Letters on paper, by outbox as e-mails are: a {@link LetterBody} is {@link LetterStore#compose composed} and
 * {@link LetterStore#enqueueing enqueued} in the same transaction as what it tells, and becomes a PDF that the print shop
 * collects, once.
 */
@Door({Letter.class, LetterBody.class, LetterCodes.class, LetterData.class, LetterKind.class,
        LetterStore.class, Recipient.class})
package fr.compteassure.letter;

import fr.compteassure.Door;
