/**
 * The files that people add to a request or a message: what one is, the link that it is uploaded by, and the look at what is
 * in it before anybody opens it. What a file belongs to is an {@link AttachmentOwner}; nothing here knows of a feature.
 */
@Door({Attachment.class, AttachmentCheck.class, AttachmentFiles.class, AttachmentKey.class, AttachmentOwner.class,
        AttachmentStatus.class, CheckOutcome.class, FileKind.class, NewFile.class, UploadLink.class})
package fr.compteassure.attachment;

import fr.compteassure.Door;
