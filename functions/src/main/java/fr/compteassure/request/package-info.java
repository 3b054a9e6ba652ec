/**
 * The online procedures, from the form to the decision. A procedure, in a package of its own below this one, reads a form and
 * judges it ({@link Procedure}, {@link Verdict}); what it allows becomes a request whose life knows no procedure: its
 * history is a list of steps, its effects are data, and each change of it is one transaction.
 */
@Door({Applicant.class, Beside.class, ConfirmedProcedureFunction.class, Draft.class, Filed.class, FileHandOver.class,
        NextActor.class,
        OpenRequests.class, People.class, Piece.class, Procedure.class, ProcedureFunction.class, RequestData.class,
        RequestPieces.class,
        Verdict.class,
        Warning.class})
package fr.compteassure.request;

import fr.compteassure.Door;
