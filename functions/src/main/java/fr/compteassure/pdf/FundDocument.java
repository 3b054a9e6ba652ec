package fr.compteassure.pdf;

/** A document that a fund issues to an insured person: who issues it, to whom, under which number. */
public sealed interface FundDocument permits RightsCertificate, DailyAllowanceCertificate, MonthlyStatement,
        ProvisionalEuropeanCertificate {
    /** The fund that issues the document and answers for it. */
    Letterhead letterhead();

    /** The insured person whom the document is about, and to whom it is addressed. */
    Holder holder();

    /** Number, date and means of verification. */
    DocumentReference reference();
}
