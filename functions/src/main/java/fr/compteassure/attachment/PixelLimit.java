package fr.compteassure.attachment;

/** How many pixels an image may have: what bounds the memory that looking at it takes. Judged by its header alone. */
final class PixelLimit {
    private static final int MILLION = 1_000_000;
    private static final int MAX_MILLIONS = 40;

    private PixelLimit() {}

    /** @throws UncleanFile when an image of this size is not decoded */
    static void check(FileKind kind, int width, int height) throws UncleanFile {
        if (width <= 0 || height <= 0) {
            throw UncleanFile.broken(kind);
        }
        var pixels = (long) width * height;
        if (pixels > (long) MAX_MILLIONS * MILLION) {
            throw new UncleanFile("Cette image compte plus de " + MAX_MILLIONS + " millions de pixels ("
                    + width + " × " + height
                    + "). Réduisez ses dimensions, ou photographiez de nouveau le document, puis "
                    + "envoyez la nouvelle image.");
        }
    }
}
