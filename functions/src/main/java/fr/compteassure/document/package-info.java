/**
 * The documents that the fund issues, once for the same facts, and that anyone may check who holds them. What they look
 * like is the matter of {@code pdf}.
 */
@Door({DocumentData.class, DocumentLinks.class, IssuedDocument.class, PreparedDocument.class,
        ProvisionalCertificates.class})
package fr.compteassure.document;

import fr.compteassure.Door;
