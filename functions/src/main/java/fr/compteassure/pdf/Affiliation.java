package fr.compteassure.pdf;

/**
 * Where a person belongs, in the codes that pharmacies and complementary insurers send their files by. What the fund's file
 * does not tell is not certified.
 *
 * @param organisme the nine digits of the "organisme de rattachement": scheme (2), fund (3), centre (4); or null
 * @param managementCode the "code gestion", such as 10 for the general scheme; or null
 */
public record Affiliation(String organisme, String managementCode) {
    /** One of which the fund's file tells nothing. */
    public static final Affiliation UNTOLD = new Affiliation(null, null);

    public Affiliation {
        if (organisme != null && !organisme.matches("\\d{9}")) {
            throw new IllegalArgumentException("an organisme has nine digits");
        }
    }
}
