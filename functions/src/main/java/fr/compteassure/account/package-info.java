/**
 * The account, its whole life: it is opened, validated within seven days or purged, logged in to, given another password
 * or contact, frozen, and closed. An advisor of the fund may help to open one, or to get back into it. Others see an account through {@link Accounts}, who wants news through
 * {@link Subscribers}, and who can be told what concerns them through {@link Correspondents}; nothing of the tables is seen. An action of any feature that wants more than a session is a
 * {@link StepUpFunction}.
 */
@Door({AccountClosing.class, AccountData.class, AccountProblems.class, Accounts.class, ConfirmedCaller.class,
        Contact.class, Correspondents.class, EmailStatus.class, RecoveryStop.class, StepUpFunction.class,
        Subscribers.class})
package fr.compteassure.account;

import fr.compteassure.Door;
