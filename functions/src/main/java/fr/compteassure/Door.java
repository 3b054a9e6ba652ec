package fr.compteassure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The types through which other packages use this one: its public types but the handlers, which Lambda alone starts.
 * {@code LayersTest} holds it.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Door {
    /** Those types; none when nobody uses the package. */
    Class<?>[] value();
}
