package fr.compteassure.prevention;

/** Why something is shown to somebody: the facts that its rule asks for, in one French sentence, and nothing more. */
final class Reason {
    private static final String MATERNITY = "Votre dossier indique une prise en charge au titre de la maternité.";
    private static final String SEASON = "C’est un conseil de saison, le même pour tous.";

    private Reason() {}

    /** Of a rule that concerns somebody of this age, which is one of these. */
    static String of(Rule rule, Somebody one, Ages.Range ages, int age) {
        if (rule.exemption() != null) {
            return switch (rule.exemption()) {
                case MATERNITY -> MATERNITY;
                case ALD, INVALIDITY -> throw new IllegalStateException("an illness is no reason for advice");
            };
        }
        if (rule.topic() == Topic.SEASON) {
            return SEASON;
        }
        return (one.isInsured() ? "Vous avez " : one.givenName() + " a ") + years(ages, age) + sex(rule, one) + ".";
    }

    private static String years(Ages.Range ages, int age) {
        if (ages.isForLife()) {
            return ages.first() + " ans ou plus";
        }
        if (ages.first() == ages.last()) {
            return ages.first() + " ans";
        }
        return ages.first() == 0
                ? "moins de " + (ages.last() + 1) + " ans"
                : age + " ans (proposé de " + ages.first() + " à " + ages.last() + " ans)";
    }

    private static String sex(Rule rule, Somebody one) {
        if (rule.sex() == null) {
            return "";
        }
        var sex = switch (rule.sex()) {
            case F -> "féminin";
            case M -> "masculin";
        };
        return ", et " + (one.isInsured() ? "votre" : "le") + " dossier indique le sexe " + sex;
    }
}
