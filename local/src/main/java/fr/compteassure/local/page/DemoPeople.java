package fr.compteassure.local.page;

import java.util.List;

/** The people of the demonstration data set. */
@FunctionalInterface
public interface DemoPeople {
    /** Those who have no account when they are imported; none without the data set. */
    List<DemoPerson> some();

    /** Those for whom an account was opened at the first start; none when it was not. */
    default List<DemoMember> members() {
        return List.of();
    }
}
