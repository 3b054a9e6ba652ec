package fr.compteassure.request;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Fields;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.registry.InsuredFile;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/**
 * The submitting of a request: its form is read and judged, and what comes of it is written in one transaction, or nothing.
 *
 * @param <F> the form
 */
final class Submission<F extends Record> {
    private final Cloud cloud;
    private final Procedure<F> procedure;
    private final InsuredStore registry;
    private final Correspondents correspondents;
    private final IdempotencyStore requests;
    private final AnswerTimeStore times;
    private final RequestStore store;
    private final Filings filings;
    private final RequestResponses responses;
    private final DailyLimit submissions;

    Submission(Cloud cloud, Procedure<F> procedure) {
        this.cloud = cloud;
        this.procedure = procedure;
        registry = new InsuredStore(cloud);
        correspondents = new Correspondents(cloud);
        requests = new IdempotencyStore(cloud);
        times = new AnswerTimeStore(cloud);
        store = new RequestStore(cloud);
        filings = new Filings(cloud);
        responses = new RequestResponses(cloud);
        submissions = new DailyLimit(cloud, Limit.SUBMISSION);
    }

    /**
     * What the submitting of a request begins with.
     *
     * @param file the person's file
     * @param correspondent the person, to be told
     * @param other the other parent, to be told, if one was named and has an account
     * @param usual what is usual for the type
     * @param earlier the id of the request that an earlier request of the same key was answered by
     */
    record Known(InsuredFile file, Correspondent correspondent, Optional<Correspondent> other,
            Optional<UsualTimes> usual, Optional<String> earlier) {
        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    /**
     * Submits it.
     *
     * @param fields the form
     * @throws Problem when it is not submitted
     */
    Response submit(Fields fields, Optional<IdempotencyKey> key, Submitter submitter) {
        var form = procedure.read(fields);
        while (true) {
            var known = submitter.beside(insured -> read(insured, form, key));
            var applicant = new Applicant(known.file().person(), cloud.clock().instant(),
                    known.correspondent().accessChangedAt());
            // What was done before may have changed the file by which the form would be found wrong now.
            if (known.earlier().isPresent() && fields.errors().isEmpty()) {
                return receipt(applicant.person().id(), known.earlier().get());
            }
            procedure.check(form, applicant, fields);
            fields.check();
            submitter.confirm(known.correspondent());
            var filing = switch (procedure.judge(form, applicant)) {
                case Verdict.Refused refused -> throw RequestProblems.refused(refused);
                case Verdict.Allowed allowed -> filings.draft(procedure, allowed, known, applicant);
            };
            var filed = filing.filed(known);
            var response = commit(filing.with(procedure.beside(form, filed)), known, key, submitter);
            if (response.isPresent()) {
                goOn(form, filed);
                return response.get();
            }
            // The person's file was changed meanwhile, by the fund or in another session: then judge again.
        }
    }

    private void goOn(F form, Filed filed) {
        try {
            procedure.submitted(form, filed);
        } catch (RuntimeException _) {
            // It will be done later: the request is submitted all the same.
        }
    }

    private Known read(InsuredId insured, F form, Optional<IdempotencyKey> key) {
        var file = registry.file(insured);
        var correspondent = correspondents.lookupActive(insured);
        var otherId = procedure.otherParent(form).map(cloud.keyedHash()::of);
        var other = otherId.map(correspondents::lookupActive).orElseGet(Lookup::nothing);
        var usual = times.usual(procedure.type());
        var earlier = requests.earlier(key);
        var read = cloud.read(file, correspondent, other, usual, earlier);
        return new Known(read.of(file).orElseThrow(),
                read.of(correspondent).orElseThrow(Problem::sessionRequired), read.of(other), read.of(usual),
                read.of(earlier));
    }

    private Response receipt(InsuredId insured, String requestId) {
        var request = store.lookup(insured, requestId);
        return Response.created(responses.receipt(cloud.read(request).of(request).orElseThrow(RequestProblems::notFound)
                .asSubmitted()));
    }

    /** Empty when the person's file is no longer what was judged. */
    private Optional<Response> commit(Filings.New filing, Known known, Optional<IdempotencyKey> key,
            Submitter submitter) {
        var request = filing.request();
        var opening = request.status().isOpen() ? store.opening(request) : store.noneOpen(request);
        var transaction = submitter.transaction().with(
                store.adding(request).measuring(Metric.REQUESTS_SUBMITTED.one(request.type()))).once(key, request.id())
                .with(opening).with(submissions.counting(request.insured().value(), request.id()));
        filings.writes(filing, known).forEach(transaction::with);
        return switch (transaction.commit()) {
            case Transaction.Done _ -> Optional.of(Response.created(responses.receipt(request)));
            case Transaction.Repeated(var earlier) -> Optional.of(receipt(request.insured(), earlier));
            case Transaction.Refused refused when refused.by(opening) ->
                throw RequestProblems.open(refused.item(opening).orElseThrow().requestId());
            case Transaction.Refused _ -> Optional.empty();
        };
    }
}
