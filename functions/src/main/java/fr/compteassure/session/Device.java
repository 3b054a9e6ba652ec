package fr.compteassure.session;

import java.util.List;
import java.util.Optional;

/**
 * A browser as its owner reads it, by a few rules: what it sends of itself is long, changes often, and is kept nowhere.
 * Most browsers name others beside themselves, so that the order counts.
 */
public final class Device {
    private static final List<Part> BROWSERS = List.of(new Part("Edg", "Edge"), new Part("OPR/", "Opera"),
            new Part("SamsungBrowser/", "Samsung Internet"), new Part("FxiOS/", "Firefox"),
            new Part("Firefox/", "Firefox"), new Part("CriOS/", "Chrome"), new Part("Chrome/", "Chrome"),
            new Part("Safari/", "Safari"));
    private static final List<Part> SYSTEMS = List.of(new Part("iPhone", "iPhone"), new Part("iPad", "iPad"),
            new Part("Android", "Android"), new Part("Windows", "Windows"), new Part("CrOS", "Chromebook"),
            new Part("Macintosh", "Mac"), new Part("Linux", "Linux"));

    private record Part(String mark, String name) {}

    private Device() {}

    /**
     * Names a browser.
     *
     * @param userAgent the header {@code User-Agent}, or nothing
     * @return such as « Firefox sur Windows »
     */
    public static String named(Optional<String> userAgent) {
        var browser = name(BROWSERS, userAgent).orElse("Navigateur");
        return name(SYSTEMS, userAgent).map(system -> browser + " sur " + system)
                .orElse(browser.equals("Navigateur") ? "Appareil inconnu" : browser);
    }

    private static Optional<String> name(List<Part> parts, Optional<String> userAgent) {
        return userAgent.flatMap(text -> parts.stream().filter(part -> text.contains(part.mark())).findFirst())
                .map(Part::name);
    }
}
