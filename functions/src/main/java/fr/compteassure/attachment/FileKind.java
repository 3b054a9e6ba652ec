package fr.compteassure.attachment;

import fr.compteassure.value.InvalidValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that can be added. */
public enum FileKind {
    /** A document, kept as it was sent. */
    PDF("application/pdf", ".pdf", "un PDF"),
    /** A photograph. */
    JPEG("image/jpeg", ".jpg", "une image JPEG"),
    /** A picture without loss. */
    PNG("image/png", ".png", "une image PNG");

    private final String mediaType;
    private final String extension;
    private final String french;

    FileKind(String mediaType, String extension, String french) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.french = french;
    }

    /** The kind of a media type, empty when files of this type cannot be added. */
    public static Optional<FileKind> of(String mediaType) {
        return Stream.of(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    /** @throws InvalidValue when files of this media type cannot be added */
    static FileKind read(String mediaType) {
        return of(mediaType).orElseThrow(() -> new InvalidValue(
                "Seuls les PDF et les images JPEG ou PNG sont acceptés."));
    }

    /** Its media type, such as {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end, with the dot. */
    String extension() {
        return extension;
    }

    /** What one is, for a person: "un PDF". */
    String french() {
        return french;
    }
}
