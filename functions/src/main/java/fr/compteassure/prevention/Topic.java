package fr.compteassure.prevention;

/** What advice is about, in the order in which one person’s is shown. */
enum Topic {
    /** The yearly examination of the teeth. */
    MT_DENTS,
    /** A long appointment about one’s health at certain ages. */
    MON_BILAN_PREVENTION,
    /** Screening for cancer of the cervix. */
    CERVICAL_SCREENING,
    /** Screening for breast cancer. */
    BREAST_SCREENING,
    /** Screening for colorectal cancer. */
    COLORECTAL_SCREENING,
    /** The vaccines of children, of which some are mandatory. */
    CHILD_VACCINES,
    /** The vaccine against papillomaviruses. */
    HPV_VACCINE,
    /** The vaccines of autumn and winter, and others from the same age on. */
    WINTER_VACCINES,
    /** Diphtheria, tetanus, poliomyelitis. */
    BOOSTER,
    /** Care around a birth. Last of one person’s: it may hurt whoever lost the child. */
    PREGNANCY,
    /** What the time of year calls for: the campaigns that go on, or else the next one. */
    SEASON
}
