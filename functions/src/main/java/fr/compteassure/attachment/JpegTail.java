package fr.compteassure.attachment;

import java.util.List;

/**
 * What follows the end of a JPEG. Telephones put things there of their own accord: a second image for screens of high
 * contrast, the seconds of film before the shot, a list of such things. That is left out with all that is no pixel, for who
 * sends a photograph of a document knows nothing of it. Anything else was put there by somebody.
 */
final class JpegTail {
    /** How documents of other kinds begin, or end, by which their readers find them behind an image. */
    private static final List<String> OTHER_DOCUMENTS = List.of("PK\u0003\u0004", "PK\u0005\u0006", "%PDF-", "<html",
            "<script", "<!DOCTYPE", "<?php", "Rar!", "7z\u00bc\u00af");

    private JpegTail() {}

    /** @throws UncleanFile when the image is not alone in its file */
    static void check(byte[] bytes, int end) throws UncleanFile {
        var tail = Signature.latin(bytes, end, bytes.length);
        if (!isOfATelephone(tail) || OTHER_DOCUMENTS.stream().anyMatch(tail::contains)) {
            throw UncleanFile.notAlone(FileKind.JPEG);
        }
    }

    private static boolean isOfATelephone(String tail) {
        var rest = tail.replaceFirst("^\0+", "");
        return rest.isBlank() || rest.startsWith("\u00ff\u00d8\u00ff") || tail.startsWith("ftyp", 4)
                || tail.endsWith("SEFT");
    }
}
