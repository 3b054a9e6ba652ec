package fr.compteassure.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The bookmarks of a file: one for each heading of the first two levels, the second below the first. openhtmltopdf makes them
 * of a list at the head of the page.
 */
final class Outline {
    private Outline() {}

    /** Adds the list to the page, and to its headings the names that the list leads to. */
    static void add(Document page) {
        var bookmarks = page.createElement("bookmarks");
        var parent = bookmarks;
        for (var heading : headings(page.getDocumentElement(), new ArrayList<>())) {
            var bookmark = bookmark(heading, page);
            if (heading.getTagName().equals("h1")) {
                bookmarks.appendChild(bookmark);
                parent = bookmark;
            } else {
                parent.appendChild(bookmark);
            }
        }
        page.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }

    private static Element bookmark(Element heading, Document page) {
        var bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }

    private static List<Element> headings(Element below, List<Element> found) {
        for (var child = below.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getTagName().matches("h[12]")) {
                    found.add(element);
                    element.setAttribute("id", "heading-" + found.size());
                } else {
                    headings(element, found);
                }
            }
        }
        return found;
    }
}
