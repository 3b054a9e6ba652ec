package fr.compteassure.registry;

import java.time.LocalDate;

/**
 * The doctor that coordinates the care.
 *
 * @param name the doctor's name
 * @param declaredOn when it was declared
 */
public record TreatingDoctor(String name, LocalDate declaredOn) {}
