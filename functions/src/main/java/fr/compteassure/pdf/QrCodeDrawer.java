package fr.compteassure.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="application/x-qr-code" data-payload="…" alt="…">} as one path of black squares: vector,
 * sharp at any size, and no picture library is loaded for it. The element must be as large as {@link QrPicture#side}.
 *
 * <p>
 * The modules stand on whole points of the page, counted from its upper left corner: a picture of the page at 72 dots per
 * inch, as many screens and archives have it, then has no pixel that is half black.
 */
final class QrCodeDrawer implements FSObjectDrawer, FSObjectDrawerFactory {
    private static final String TYPE = "application/x-qr-code";
    /** CSS pixels and points of an inch. */
    private static final double PIXELS_PER_POINT = 96 / 72.0;

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
        QrPicture picture = QrPicture.of(element.getAttribute("data-payload"));
        double point = dotsPerPixel * PIXELS_PER_POINT;
        if (Math.rint(Math.min(width, height) / point) < picture.side()) {
            throw new IllegalStateException("the QR code needs " + picture.side() + "pt");
        }
        PageBox page = context.getPage();
        double left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
        double top = page.getMarginBorderPadding(context, CalculatedStyle.TOP) - page.getPaintingTop();
        device.setColor(FSRGBColor.BLACK);
        device.fill(picture.modules(whole(x + left, point) - left, whole(y + top, point) - top, point));
        return null;
    }

    private static double whole(double dots, double point) {
        return Math.rint(dots / point) * point;
    }
}
