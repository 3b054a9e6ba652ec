package fr.compteassure.appointment;

import fr.compteassure.api.Paging;
import fr.compteassure.api.SiftedList;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The appointments of a fund, with who comes. Those are left out whose person belongs to another fund at this moment.
 */
final class Agenda {
    /** A person takes two of the hundred items that DynamoDB reads at once. */
    private static final int PEOPLE_AT_ONCE = 50;
    /** Behind the key of an appointment, and before that of the next one. */
    private static final String NEXT = "0";

    private final Cloud cloud;
    private final AppointmentStore appointments;
    private final InsuredStore registry;

    Agenda(Cloud cloud) {
        this.cloud = cloud;
        appointments = new AppointmentStore(cloud);
        registry = new InsuredStore(cloud);
    }

    /**
     * An appointment, and who comes.
     *
     * @param name how they are addressed
     */
    record Entry(Appointment appointment, String name) {
        private String id() {
            return appointment.id();
        }

        @Override
        public String toString() {
            return "Entry[" + appointment + "]";
        }
    }

    /** A page of it, the earliest first. */
    Paging.Page<Entry> list(Cpam cpam, Days days, Paging paging) {
        var before = Moments.key(days.to().plusDays(1), cpam.zone());
        var first = Moments.key(days.from(), cpam.zone());
        return new SiftedList<>(PEOPLE_AT_ONCE,
                after -> next(cpam, after.map(id -> id + NEXT).filter(key -> key.compareTo(first) > 0).orElse(first),
                        before),
                Appointment::id, read -> entries(cpam, read), Entry::id).page(paging);
    }

    private List<Appointment> next(Cpam cpam, String from, String before) {
        return appointments.agenda(cpam.code(), from, before, PEOPLE_AT_ONCE).limit(PEOPLE_AT_ONCE).toList();
    }

    private List<Entry> entries(Cpam cpam, List<Appointment> some) {
        var names = names(cpam, some.stream().filter(one -> one.ofGuest().isEmpty()).map(Appointment::holder)
                .distinct().toList());
        return some.stream().flatMap(one -> one.ofGuest().map(Guest::fullName)
                .or(() -> Optional.ofNullable(names.get(one.holder()))).map(name -> new Entry(one, name)).stream())
                .toList();
    }

    /** Of those who belong to the fund at this moment. */
    private Map<InsuredId, String> names(Cpam cpam, List<InsuredId> people) {
        var names = new HashMap<InsuredId, String>();
        if (people.isEmpty()) {
            return names;
        }
        var lookups = people.stream().map(registry::lookup).toList();
        var read = cloud.read(lookups.toArray(Lookup<?>[]::new));
        Stream<InsuredPerson> known = lookups.stream().flatMap(one -> read.of(one).stream());
        known.filter(person -> person.cpam().equals(cpam.code()))
                .forEach(person -> names.put(person.id(), person.fullName()));
        return names;
    }
}
