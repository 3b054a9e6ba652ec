/**
 * What all functions share. A handler extends {@link PublicFunction}, {@link InsuredFunction},
 * {@link AdvisorFunction} or {@link BackgroundFunction}, reads what it is sent by {@link Fields}, and answers a {@link Response} or a
 * {@link Problem}. Nothing here knows of a feature.
 */
@Door({AddressLimiter.class, Advisor.class, AdvisorFunction.class, BackgroundFunction.class, Caller.class,
        DailyLimit.class, DuePosition.class, Fields.class,
        Idempotency.class,
        InsuredFunction.class, Json.class, Limit.class, ListPlace.class, LookLimiter.class, OpeningLimiter.class,
        OwnQueue.class,
        Paging.class, Problem.class, PublicFunction.class, Request.class, Response.class, SelfContinuation.class,
        SiftedList.class,
        StoredObject.class})
package fr.compteassure.api;

import fr.compteassure.Door;
