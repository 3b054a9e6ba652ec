package fr.compteassure.attachment;

import fr.compteassure.api.Fields;

/**
 * A file that somebody is about to upload, as they announce it; what is uploaded must be just that.
 *
 * @param fileName its name, in the person's own words, cleaned
 * @param kind what it is
 * @param size its size in bytes, from 1 to 5 MiB
 */
public record NewFile(String fileName, FileKind kind, long size) {
    /** The greatest size of a file: 5 MiB (5,242,880 bytes). */
    public static final int MAX_SIZE = 5 * 1024 * 1024;

    /**
     * Reads {@code fileName}, {@code contentType} and {@code size}, and notes in the fields what is wrong; not to be used
     * before {@link Fields#check}.
     */
    public static NewFile read(Fields fields) {
        return new NewFile(
                fields.required("fileName", FileName::of),
                fields.required("contentType", FileKind::read),
                fields.requiredNumber("size", 1, MAX_SIZE, "Ce fichier est vide ou trop grand\u202F: 5 Mo au plus."));
    }

    @Override
    public String toString() {
        return "NewFile[" + kind + ", " + size + " bytes]";
    }
}
