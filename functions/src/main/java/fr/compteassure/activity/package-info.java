/**
 * What was done on an account, when and by whom, as its owner reads it: each {@link Activity} is written by
 * {@link ActivityStore} in the same transaction as what it tells. Nothing here knows of a feature.
 */
@Door({Activity.class, ActivityData.class, ActivityKind.class, ActivityStore.class, Actor.class,
        RecordedActivity.class})
package fr.compteassure.activity;

import fr.compteassure.Door;
