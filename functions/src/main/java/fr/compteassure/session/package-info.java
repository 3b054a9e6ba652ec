/**
 * The sessions of insured people, and what stands for a person beside a password: the browsers that they logged in from,
 * the codes just sent, and recovery codes. Nothing here knows of an account or of an e-mail.
 */
@Door({Device.class, DeviceTokens.class, RecoveryCodes.class, SentCodes.class, Session.class, SessionData.class,
        SessionToken.class,
        Sessions.class})
package fr.compteassure.session;

import fr.compteassure.Door;
