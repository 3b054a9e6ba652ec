package fr.compteassure.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * A sum that was paid, exact, in its own currency.
 *
 * @param amount more than zero, with as many decimals as the currency has (ISO 4217): two of euros, none of yens, three of
 *     Tunisian dinars
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) {
    /** Twelve digits are more than anything costs, in any currency. */
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    /**
     * @param amount as many decimals as the currency has, or fewer
     * @throws InvalidValue when it has more
     */
    public Money {
        var decimals = currency.getDefaultFractionDigits();
        if (amount.scale() > decimals) {
            throw new InvalidValue(decimals == 0
                    ? "Cette monnaie s’écrit sans décimales."
                    : "Cette monnaie a " + decimals + " décimales au plus.");
        }
        amount = amount.setScale(decimals);
    }

    /**
     * An amount as it is written for programs, such as 123.45.
     *
     * @throws InvalidValue when it is not written so, or is zero
     */
    public static BigDecimal amount(String text) {
        var trimmed = Typed.trimmed(text);
        if (!WRITTEN.matcher(trimmed).matches() || new BigDecimal(trimmed).signum() == 0) {
            throw new InvalidValue("Une somme supérieure à zéro est attendue, avec un point avant les décimales, comme"
                    + " 123.45.");
        }
        return new BigDecimal(trimmed);
    }

    /** The amount with all the decimals of the currency, such as 123.40. */
    public String text() {
        return amount.toPlainString();
    }

    /** Tells nothing of what somebody paid. */
    @Override
    public String toString() {
        return "Money[hidden]";
    }
}
