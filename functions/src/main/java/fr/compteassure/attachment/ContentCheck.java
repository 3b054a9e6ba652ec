package fr.compteassure.attachment;

import java.util.Optional;

/**
 * The look at the content of a file: what it is by its bytes, whatever it is called, and whether it is that and nothing
 * else. Images are made anew from their pixels, so that nothing else of them is left: neither the place where a photograph
 * was taken nor what hides between the pixels. PDFs stay as they are, so that their signatures can still be checked, and are
 * refused when they can do anything but be read. No file takes more memory than the bounds of its kind allow.
 */
final class ContentCheck {
    private ContentCheck() {}

    /**
     * Looks at a file.
     *
     * @param announced as which media type it was announced
     * @param bytes what it is; of one over the greatest size, its beginning of more than that
     */
    static Finding look(String announced, byte[] bytes) {
        try {
            var kind = kind(announced, bytes);
            return switch (kind) {
                case PDF -> new Finding.Clean(kind, PdfCheck.checked(bytes));
                case JPEG -> JpegFile.read(bytes).clean();
                case PNG -> PngFile.read(bytes).clean();
            };
        } catch (UncleanFile e) {
            return new Finding.Refused(e.getMessage());
        }
    }

    private static FileKind kind(String announced, byte[] bytes) throws UncleanFile {
        if (bytes.length == 0) {
            throw new UncleanFile(
                    "Ce fichier est vide. Vérifiez qu’il s’ouvre sur votre appareil, puis envoyez-le de nouveau.");
        }
        if (bytes.length > NewFile.MAX_SIZE) {
            throw new UncleanFile(
                    "Ce fichier dépasse 5 Mio. Envoyez-en une version plus légère, ou plusieurs fichiers.");
        }
        var content = Signature.of(bytes);
        var kind = content.kind().orElseThrow(() -> new UncleanFile("Ce fichier est " + content.french()
                + ". Seuls les PDF et les images JPEG ou PNG sont acceptés\u202F: enregistrez-le dans l’un de ces formats, "
                + "puis envoyez le nouveau fichier."));
        if (!Optional.of(kind).equals(FileKind.of(announced))) {
            throw new UncleanFile("Ce fichier est " + kind.french() + ", mais il a été annoncé comme "
                    + FileKind.of(announced).map(FileKind::french).orElse("autre chose")
                    + ". Choisissez-le de nouveau et envoyez-le tel qu’il est.");
        }
        return kind;
    }
}
