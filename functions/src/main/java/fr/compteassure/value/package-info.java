/**
 * Values that cannot be wrong: each is read from a text by its constructor, which throws {@link InvalidValue} with a
 * sentence for the person who typed it.
 */
@Door({AccountHolder.class, Age.class, Choice.class, Country.class, CrockfordBase32.class, Currencies.class,
        Dated.class, EmailAddress.class,
        FamilyName.class,
        Folding.class, FrenchAmount.class, FrenchCalendar.class, HolidayRegion.class, Iban.class,
        InsuredId.class, InvalidValue.class, Nir.class, OpenCode.class, Password.class, PhoneNumber.class,
        PostalCode.class,
        LongText.class, Money.class, ResourceLines.class, ShortText.class, WorkingDays.class})
package fr.compteassure.value;

import fr.compteassure.Door;
