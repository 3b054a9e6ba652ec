package fr.compteassure.pdf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Makes a page be read in the order in which it is seen. openhtmltopdf paints the text of a paragraph before the bold words,
 * links and superscripts in it, and a screen reader follows: beside an inline element, text stands in one too here. So the
 * ordinal of a date ("1er") gets its superscript here as well, wherever it stands in the text.
 */
final class ReadingOrder {
    private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\p{N}])1er(?=\u00A0)[\u00A0\\p{L}\\p{N}]*");
    private static final List<String> INLINE = List.of("span", "strong", "sup", "a");

    private ReadingOrder() {}

    /** Changes the page in place. */
    static void apply(Document page) {
        apply((Element) page.getDocumentElement().getElementsByTagName("body").item(0));
    }

    private static void apply(Element element) {
        var children = copy(element.getChildNodes());
        children.forEach(child -> {
            switch (child) {
                case Element inside -> apply(inside);
                case Text text -> raiseOrdinals(text);
                default -> {
                }
            }
        });
        var all = copy(element.getChildNodes());
        if (all.stream().anyMatch(ReadingOrder::isInline)) {
            all.stream().filter(ReadingOrder::isShownText).forEach(ReadingOrder::wrap);
        }
    }

    private static boolean isInline(Node node) {
        return node instanceof Element element && INLINE.contains(element.getTagName());
    }

    private static boolean isShownText(Node node) {
        return node instanceof Text text && !text.getData().isBlank();
    }

    /** "1er décembre 2026" becomes a date that stays together, whose letters are raised. */
    private static void raiseOrdinals(Text text) {
        var rest = text;
        for (var date = ORDINAL.matcher(rest.getData()); date.find(); date = ORDINAL.matcher(rest.getData())) {
            var ordinal = rest.splitText(date.start());
            rest = ordinal.splitText(date.group().length());
            var together = wrap(ordinal);
            together.setAttribute("class", "ordinal");
            var letters = ordinal.splitText(1);
            letters.splitText(2);
            together.replaceChild(wrapped("sup", letters.getData(), together), letters);
            wrap(together.getFirstChild());
            wrap(together.getLastChild());
        }
    }

    private static Element wrap(Node text) {
        var span = wrapped("span", text.getNodeValue(), text);
        span.setTextContent("");
        text.getParentNode().replaceChild(span, text);
        span.appendChild(text);
        return span;
    }

    private static Element wrapped(String name, String text, Node beside) {
        var element = beside.getOwnerDocument().createElementNS(beside.getParentNode().getNamespaceURI(), name);
        element.setTextContent(text);
        return element;
    }

    private static List<Node> copy(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }
}
