package fr.compteassure.registry;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.Country;
import fr.compteassure.value.PostalCode;
import fr.compteassure.value.ShortText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * A postal address.
 *
 * @param lines from one to six lines
 * @param postalCode in France a {@link PostalCode}; abroad as it is written there, or null where there is none
 * @param city the city
 * @param country the country; null for France, overseas included
 */
public record Address(List<String> lines, String postalCode, String city, Country country) {
    private static final int MAX_LINES = 6;

    /** One in France. */
    public Address(List<String> lines, PostalCode postalCode, String city) {
        this(lines, postalCode == null ? null : postalCode.value(), city, null);
    }

    /**
     * The address of an object {@code {lines, postalCode, city, country?}}. A country of French postal codes is France, as
     * none is; the postal code is then checked. Abroad it may be missing.
     */
    public static Address read(Fields fields) {
        var lines = fields.requiredTexts("lines", 1, MAX_LINES, ShortText::of);
        var country = fields.optional("country", Country::new);
        if (country == null || country.isFrench()) {
            return new Address(lines, fields.required("postalCode", PostalCode::new),
                    fields.required("city", ShortText::of));
        }
        return new Address(lines, fields.optional("postalCode", ShortText::of),
                fields.required("city", ShortText::of), country);
    }

    static RecordSchema<Address> schema() {
        return RecordSchema.of(Address.class, values -> new Address(values.get("lines"), values.get("postalCode"),
                values.get("city"), values.get("country", Country::new)))
                .field("lines", EnhancedType.listOf(String.class), Address::lines)
                .text("postalCode", Address::postalCode)
                .text("city", Address::city)
                .text("country", address -> address.isAbroad() ? address.country().code() : null);
    }

    /** The same object, without a country in France. */
    public Map<String, Object> json() {
        return Json.object("lines", lines, "postalCode", postalCode, "city", city, "country",
                isAbroad() ? country.code() : null);
    }

    /** Whether it is outside France. */
    public boolean isAbroad() {
        return country != null;
    }

    /** Its postal code when it is in France; empty abroad, though the code there may look like a French one. */
    public Optional<PostalCode> frenchPostalCode() {
        return isAbroad() ? Optional.empty() : Optional.of(new PostalCode(postalCode));
    }

    /**
     * What is written under the name, top to bottom: the lines, the postal code with the city, and abroad the country in
     * capitals (Universal Postal Union: in the language of the country where the letter is posted).
     */
    public List<String> postalLines() {
        var place = postalCode == null ? city : postalCode + " " + city;
        var end = isAbroad() ? Stream.of(place, country.frenchName().toUpperCase(Locale.FRENCH)) : Stream.of(place);
        return Stream.concat(lines.stream(), end).toList();
    }

    /** Tells nothing of where somebody lives. */
    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
