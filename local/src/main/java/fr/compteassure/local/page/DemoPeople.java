package fr.compteassure.local.page;

import java.util.List;

/** The people of the demonstration data set. */
@FunctionalInterface
public interface DemoPeople {
    /** A few of them; none without the data set. */
    List<DemoPerson> some();
}
