package fr.compteassure.local.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** What the people of the demonstration send as a piece: the picture of a page that bears nothing but lines. */
final class DemoPicture {
    static final String CONTENT_TYPE = "image/jpeg";
    private static final int WIDTH = 210;
    private static final int HEIGHT = 297;
    private static final int MARGIN = 24;
    private static final int WHITE = 0xffffff;
    private static final int GREY = 0x9aa3ad;

    private DemoPicture() {}

    static byte[] ofPage() throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, isLine(x, y) ? GREY : WHITE);
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
    }

    private static boolean isLine(int x, int y) {
        return x >= MARGIN && x < WIDTH - MARGIN && y >= MARGIN && y < HEIGHT - MARGIN && y % 12 < 4;
    }
}
