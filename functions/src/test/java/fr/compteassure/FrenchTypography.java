package fr.compteassure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a French text, as the Imprimerie nationale sets it, with a narrow no-break space before a colon too. */
public final class FrenchTypography {
    /** After a sign that stands in a sentence comes no letter or digit, and nothing that belongs to an address or to code. */
    private static final String ALONE = "(?![\\p{L}\\p{N}_/=:{(>#&|-])";
    private static final Pattern FRENCH = Pattern
            .compile(
                    "(?iu)[àâçèéêëîïôùûœ’«»]|\\b(?:les?|la|une?|des|du|de|et|est|vous|votre|pour|par|sur|aux?|pas|qui)\\b");

    /**
     * What no French text has.
     *
     * @param fault what it is, for whoever mends it
     * @param pattern how it looks
     * @param inFrenchOnly whether a text in English, or code, may look so
     */
    private record Rule(String fault, Pattern pattern, boolean inFrenchOnly) {
        Rule(String fault, String pattern, boolean inFrenchOnly) {
            this(fault, Pattern.compile(pattern), inFrenchOnly);
        }

        Stream<Fault> faults(String text) {
            return inFrenchOnly && !FRENCH.matcher(text).find()
                    ? Stream.empty()
                    : pattern.matcher(text).results()
                            .map(found -> new Fault(fault, found.start(), around(text, found.start())));
        }

        private static String around(String text, int at) {
            return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 25)).replaceAll("\\s+", " ");
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("no U+202F before : ; ? !",
                    "(?:(?<=[\\p{L}\\p{N})»%€…*])|^)[\\s\\u00A0]+(?=[:;?!]" + ALONE + ")", false),
            new Rule("nothing before : ; ? !", "(?<=[\\p{L})»%€])[:;?!](?=[\\s\\u00A0»]|$)", true),
            new Rule("no U+202F within « »", "«(?!\\u202F|$)|(?:(?<=.)|^)(?<!\\u202F)»", true),
            new Rule("no ’",
                    "(?iu)(?<![\\p{L}’'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu|aujourd)'(?=\\p{L})",
                    false),
            new Rule("no …", "(?<=\\p{L})\\.\\.\\.(?!\\.)", true));

    private FrenchTypography() {}

    /**
     * A fault.
     *
     * @param fault what it is
     * @param at where it is in the text
     * @param around what stands there
     */
    public record Fault(String fault, int at, String around) {}

    /** All that is wrong with a text. */
    public static List<Fault> faults(String text) {
        return RULES.stream().flatMap(rule -> rule.faults(text)).toList();
    }
}
