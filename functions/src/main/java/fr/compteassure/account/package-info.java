/**
 * The account and its sessions: it is opened, validated within seven days or purged, and logged in to. Others see an
 * account through {@link Accounts}, and who wants news through {@link Subscribers}; nothing of the tables is seen.
 */
@Door({Accounts.class, Contact.class, Subscribers.class})
package fr.compteassure.account;

import fr.compteassure.Door;
