/**
 * The messages between a person and the fund: threads with a subject, files, an announced answer date, and the inbox of the
 * advisors, which goes by that date.
 */
@Door({AnswerDays.class, MessageData.class, MessageFiles.class, MessagePurge.class, ThreadsFollow.class,
        UnreadMessages.class})
package fr.compteassure.message;

import fr.compteassure.Door;
