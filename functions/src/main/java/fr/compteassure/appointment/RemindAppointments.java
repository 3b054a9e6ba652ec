package fr.compteassure.appointment;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reminds, once, those who have an appointment tomorrow. It is started when it is day and the same date from Guadeloupe to
 * La Réunion, reads tomorrow's appointments and no others, stops in good time and goes on by its queue; two runs at once do
 * no harm.
 */
public final class RemindAppointments extends BackgroundFunction {
    private static final String SEPARATOR = " ";

    private final Cloud cloud;
    private final Reminders reminders;

    /** For Lambda. */
    public RemindAppointments() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public RemindAppointments(Cloud cloud) {
        this.cloud = cloud;
        reminders = new Reminders(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var work = new SelfContinuation(cloud, run, event);
        var days = work.subject().map(RemindAppointments::days).orElseGet(reminders::tomorrows);
        var about = days.stream().map(LocalDate::toString).collect(Collectors.joining(SEPARATOR));
        var progress = work.run(about, DueReminder.SHARDS, new Reminders.OfDays(reminders, days));
        return Json.object("reminded", progress.done(), "failed", progress.failed(), "goesOn", progress.goesOn());
    }

    private static List<LocalDate> days(String about) {
        return Stream.of(about.split(SEPARATOR)).map(LocalDate::parse).toList();
    }
}
