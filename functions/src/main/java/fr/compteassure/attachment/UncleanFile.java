package fr.compteassure.attachment;

/** A file that is not accepted. The message says to the person, in French, why it is not and what to do instead. */
final class UncleanFile extends Exception {
    private static final long serialVersionUID = 1L;

    UncleanFile(String reason) {
        super(reason, null, false, false);
    }

    /** One that cannot be read as what it is. */
    static UncleanFile broken(FileKind kind) {
        return new UncleanFile(switch (kind) {
            case PDF ->
                "Ce PDF est incomplet ou abîmé. Vérifiez qu’il s’ouvre sur votre appareil, puis envoyez-le de nouveau.";
            case JPEG, PNG ->
                "Cette image est incomplète ou abîmée. Vérifiez qu’elle s’ouvre sur votre appareil, puis envoyez-la de nouveau.";
        });
    }

    /** One that other data follows, or that is another document at the same time. */
    static UncleanFile notAlone(FileKind kind) {
        return new UncleanFile(switch (kind) {
            case PDF -> "Ce PDF contient autre chose qu’un document. " + Advice.PRINT;
            case JPEG, PNG -> "Cette image contient autre chose qu’une image. Photographiez ou numérisez de nouveau le "
                    + "document, puis envoyez la nouvelle image.";
        });
    }
}
