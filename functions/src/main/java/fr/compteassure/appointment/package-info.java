/**
 * Appointments with a fund: advisors publish slots, and insured people, or who has no account and is to be helped, book them.
 * A slot is never given twice: whoever books takes it in the transaction that makes the appointment, on condition that it is
 * free.
 */
@Door({AppointmentData.class, AppointmentsFollow.class, NextAppointment.class})
package fr.compteassure.appointment;

import fr.compteassure.Door;
