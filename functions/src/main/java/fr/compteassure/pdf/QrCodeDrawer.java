package fr.compteassure.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="application/x-qr-code" data-payload="…" alt="…">} as one path of black squares: vector,
 * sharp at any size, and no picture library is loaded for it. A quiet zone of four modules is left around, as ISO/IEC
 * 18004 asks; error correction is level M, which bears a stain or a fold.
 */
final class QrCodeDrawer implements FSObjectDrawer, FSObjectDrawerFactory {
    private static final String TYPE = "application/x-qr-code";
    private static final int QUIET_ZONE = 4;

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
            OutputDevice device, RenderingContext context, int dotsPerPixel) {
        QrCode code = QrCode.encodeText(element.getAttribute("data-payload"), QrCode.Ecc.MEDIUM);
        device.setColor(FSRGBColor.BLACK);
        device.fill(squares(code, x, y, Math.min(width, height)));
        return null;
    }

    private static Path2D squares(QrCode code, double x, double y, double side) {
        double module = side / (code.size + 2 * QUIET_ZONE);
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
