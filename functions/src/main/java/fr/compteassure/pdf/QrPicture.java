package fr.compteassure.pdf;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A QR code to be printed. Its modules always have the same size, so that the picture grows with what it says: two points,
 * which is what a scan of 100 dots per inch needs. A quiet zone of four modules is left around, as ISO/IEC 18004 asks; error
 * correction is level M, which bears a stain or a fold. {@code docs/decisions/qr-codes.md} has the figures.
 */
final class QrPicture {
    /** The side of a module, in points. */
    private static final int MODULE = 2;
    private static final int QUIET_ZONE = 4;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    /**
     * The picture of an address. Its fragment takes least room when it has but digits, capitals and what else the alphanumeric
     * mode has.
     */
    static QrPicture of(String payload) {
        int fragment = payload.indexOf('#') + 1;
        String rest = payload.substring(fragment);
        QrSegment address = bytes(payload.substring(0, fragment));
        return new QrPicture(QrCode.encodeSegments(List.of(address,
                QrSegment.isAlphanumeric(rest) ? QrSegment.makeAlphanumeric(rest) : bytes(rest)), QrCode.Ecc.MEDIUM));
    }

    private static QrSegment bytes(String text) {
        return QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How wide and how high it is with its quiet zone, in points. */
    int side() {
        return (code.size + 2 * QUIET_ZONE) * MODULE;
    }

    /**
     * Its black modules.
     *
     * @param x the left edge of the quiet zone
     * @param y its top edge
     * @param point how much a point is
     */
    Shape modules(double x, double y, double point) {
        double module = MODULE * point;
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                int end = column;
                while (code.getModule(end, row)) {
                    end++;
                }
                if (end > column) {
                    addBar(path, x + (column + QUIET_ZONE) * module, y + (row + QUIET_ZONE) * module, (end - column)
                            * module, module);
                    column = end;
                }
            }
        }
        return path;
    }

    private static void addBar(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
